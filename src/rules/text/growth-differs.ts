import { formatNumber } from "../../value/notation/format-number.ts";
import type { CountedPart } from "./known-values.ts";
import { findParts } from "./parts-of-text.ts";
import { sentencesOf } from "../reading/list-sentences.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** How much something grew follows from two numbers that the report prints. */
export const growthDiffers = defineRule({
  id: "text/growth-differs",
  ground: norm("een cijfer staat op één plek"),
  severity: "info",
  title: "Wat de tekst over groei zegt, klopt met de cijfers.",
  why: `"Verdubbeld" en "gehalveerd" zijn ook cijfers. Zij volgen uit de waarde van dit rapport en die van het vorige.

Het programma kijkt naar zulke woorden in een zin die de eenheid van een resultaat noemt. Het vergelijkt met de beginsituatie en met elk eerder rapport, met ruimte voor afronding.`,
  example: { word: "verdubbeld", unit: "gezinnen", now: "412", before: "283" },
  settings: {},
  scope: "tekst",
  message: ({ word, unit, now, before }) =>
    `De tekst zegt dat het aantal ${unit} is ${word}. De cijfers zeggen: nu ${now}, in het vorige rapport ${before}.`,
  hint: () => "Schrijf de twee getallen als verwijzing. Gaat het over iets anders? Noem dan wat.",
  actual: ({ word }) => word,
  check: ({ stretch, year }, { say }) => {
    if (year === null || stretch.kind === "woorden") return;
    for (const { text, start } of sentencesOf(stretch)) {
      for (const { 0: word, index } of text.matchAll(GROWTH)) {
        const factor = FACTORS.find(([stem]) => word.toLowerCase().includes(stem))?.[1];
        const parts = findParts(stretch, year).filter(({ units }) => units.some((unit) => names(text, unit)));
        const known = parts.flatMap((part) => readRatios(part, YEAR.test(text)));
        if (factor === undefined || known.length === 0 || known.some(({ ratio }) => isAbout(ratio, factor))) continue;
        const last = known.findLast(({ before }) => before > 0);
        if (last === undefined) continue;
        const from = start + index;
        say(
          { file: stretch.source.path, range: rangeIn(stretch, from, from + word.length) },
          { word, unit: last.unit, now: formatNumber(last.now), before: formatNumber(last.before) },
        );
      }
    }
  },
});

const FACTORS: readonly (readonly [string, number])[] = [
  ["dubbel", 2],
  ["drievoudig", 3],
  ["viervoudig", 4],
  ["vijfvoudig", 5],
  ["tienvoudig", 10],
  ["halveer", 0.5],
];
const GROWTH =
  /\b(?:ver(?:dubbel|drievoudig|viervoudig|vijfvoudig|tienvoudig)d(?:e|en)?|verdubbeling|gehalveerd|halveerden?)\b/giu;
/** What says that the growth is that of the last year. */
const YEAR = /\b(?:in een jaar|in één jaar|afgelopen jaar|vorig jaar|een jaar eerder)\b/iu;
/** A quarter on either side. */
const ROOM = 0.25;

const isAbout = (ratio: number, factor: number): boolean => Math.abs(ratio - factor) <= factor * ROOM;

interface Ratio {
  readonly unit: string;
  readonly now: number;
  readonly before: number;
  readonly ratio: number;
}

/** `isOfYear`: against the report before only. */
function readRatios({ part, units }: CountedPart, isOfYear: boolean): Ratio[] {
  const now = part.stand.value;
  const earlier = [part.beginsituatie.value, ...part.verloop.slice(0, -1).map(({ waarde }) => waarde.value)];
  return earlier
    .slice(isOfYear ? -1 : 0)
    .flatMap((before) =>
      now === null || before === null || before <= 0
        ? []
        : [{ unit: units[0] ?? "", now, before, ratio: now / before }],
    );
}

function names(text: string, unit: string): boolean {
  const at = text.toLowerCase().indexOf(unit);
  return at !== -1 && !/[\p{L}]/u.test(text.charAt(at + unit.length)) && !/[\p{L}]/u.test(text.charAt(at - 1));
}
