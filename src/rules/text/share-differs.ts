import { formatNumber } from "../../value/notation/format-number.ts";
import { listWords } from "../../value/dutch.ts";
import { shorten } from "../../diagnostics/catalogue/define.ts";
import { findParts } from "./parts-of-text.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Which share of a target is reached follows from two numbers that the report prints. */
export const shareDiffers = defineRule({
  id: "text/share-differs",
  ground: norm("een cijfer staat op één plek"),
  severity: "warning",
  title: "Een deel van de streefwaarde in de tekst klopt met de cijfers.",
  why: `Welk deel van de streefwaarde is bereikt, volgt uit twee getallen die al in het rapport staan. Een overgetypt percentage klopt niet meer als een van die getallen verandert.

Het programma kijkt naar een percentage, of een deel zoals "de helft" of "driekwart", in een zin over de streefwaarde, het doel of het streven. Het mag 1 procent schelen, en een deel in woorden 7 procent.`,
  example: { typed: "61 procent", known: "41 procent" },
  settings: {},
  scope: "tekst",
  message: ({ typed, known }) => `De tekst zegt ${typed} van de streefwaarde. De cijfers zeggen ${known}.`,
  hint: () => "Schrijf een verwijzing die eindigt op .aandeel: het programma vult het goede percentage in.",
  actual: ({ typed }) => typed,
  expected: ({ known }) => known,
  check: ({ stretch, year }, { say }) => {
    if (year === null || stretch.kind === "woorden") return;
    for (const { text, start } of sentencesOf(stretch)) {
      if (!OF_TARGET.test(text)) continue;
      const parts = findParts(stretch, year).filter(({ part }) => part.aandeel.value !== null);
      const named = parts.filter(({ part }) => text.includes(`{{${part.resultaat.id}`));
      const shares = (named.length > 0 ? named : parts).flatMap(({ part }) => part.aandeel.value ?? []);
      for (const { written, index, value, margin } of listShares(text)) {
        if (shares.length === 0 || shares.some((share) => Math.abs(share - value) <= margin)) continue;
        const known = listWords([
          ...new Set(shares.map((share) => `${formatNumber(share, { least: 0, most: 0 })} procent`)),
        ]);
        const from = start + index;
        say(
          { file: stretch.source.path, range: rangeIn(stretch, from, from + written.length) },
          { typed: written, known: shorten(known) },
        );
      }
    }
  },
});

const OF_TARGET =
  /\b(?:van (?:de|het|die|dat|onze|ons|alle|de minimaal)\b[^.]{0,30}?(?:streefwaarde|streven|doel|afgesproken|minimaal|\{\{[^{}]*streefwaarde\}\})|streefwaarde\}\})/iu;

interface Share {
  readonly written: string;
  readonly index: number;
  /** In percent. */
  readonly value: number;
  readonly margin: number;
}

const PERCENT = /(?<![\p{L}\p{N},.])(\d{1,3}(?:,\d+)?)\s?(?:procent|%)/giu;
const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/\bde helft\b/giu, 50],
  [/\b(?:driekwart|drie kwart)\b/giu, 75],
  [/\been kwart\b/giu, 25],
  [/\b(?:twee derde|tweederde)\b/giu, 67],
  [/\been derde\b/giu, 33],
  [/\been vijfde\b/giu, 20],
  [/\been tiende\b/giu, 10],
];

function listShares(text: string): Share[] {
  const percents = [...text.matchAll(PERCENT)].map(({ 0: written, 1: figure = "", index }) => ({
    ...{ written, index, margin: 1 },
    value: Number(figure.replace(",", ".")),
  }));
  const fractions = FRACTIONS.flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({ written, index, value, margin: 7 })),
  );
  return [...percents, ...fractions];
}
