import type { Content, Deal } from "../../content/content.ts";
import { listYearTexts, rangeIn, type TextStretch } from "../reading/list-texts.ts";
import { findExecutionCosts } from "../../content/execution-costs.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Two to six capitals, with a part of a letter or figure behind a hyphen: RIK-P. */
const ABBREVIATION = /(?<![\p{L}\p{N}{}.@/-]|[1-9]\d{3} )\p{Lu}{2,6}(?:-[\p{Lu}\d]{1,3})?(?![\p{L}\p{N}}@]|-\p{Lu})/gu;
const ROMAN = /^[IVX]+$/u;

/** Who does not know an abbreviation stops reading. */
export const unexplainedAbbreviation = defineRule({
  id: "text/unexplained-abbreviation",
  ground: norm("schrijven op B1"),
  severity: "info",
  title: "Een afkorting wordt uitgelegd.",
  why: `Een afkorting die in huis gewoon is, kent een raadslid of bewoner vaak niet.

Het programma zoekt woorden van twee tot zes hoofdletters. Goed is een afkorting die in de woordenlijst van de deal staat, of een naam uit de deal is. Ook goed is een afkorting die ergens in hetzelfde bestand tussen haakjes staat of tussen haakjes wordt uitgelegd. U ziet elke afkorting één keer per bestand.`,
  example: { word: "WMO" },
  settings: {
    bekend: {
      kind: "woorden",
      what: "afkortingen die iedereen kent",
      standard: ["EU", "NL", "TV", "ID", "PDF", "OK", "BTW"],
    },
  },
  scope: "inhoud",
  message: ({ word }) => `De afkorting "${word}" wordt nergens uitgelegd.`,
  hint: ({ word }) =>
    `Schrijf het woord voluit, met ${word} tussen haakjes erachter. Of zet ${word} in de woordenlijst in deal/deal.yaml.`,
  actual: ({ word }) => word,
  check: ({ content, sources }, { say, settings }) => {
    const known = new Set([...listKnown(content), ...settings.bekend].map((one) => one.toUpperCase()));
    for (const stretches of listYearTexts(sources).values()) {
      for (const { word, stretch, index } of listUnknown(stretches, known)) {
        const { path: file } = stretch.source;
        const range = rangeIn(stretch, index, index + word.length);
        // A word that is still to be filled in explains nothing
        say({ file, range, needs: [{ file, line: range.start.line, about: word }] }, { word });
      }
    }
  },
});

interface Found {
  readonly word: string;
  readonly stretch: TextStretch;
  readonly index: number;
}

/** The first place in a file of each abbreviation that is not known, without those explained in that file. */
function listUnknown(stretches: readonly TextStretch[], known: ReadonlySet<string>): Found[] {
  const first = new Map<string, Found>();
  const explained = new Set<string>();
  for (const stretch of stretches) {
    for (const { 0: word, index } of stretch.text.matchAll(ABBREVIATION)) {
      if (known.has(word.toUpperCase()) || ROMAN.test(word)) continue;
      if (isExplained(stretch.text, index, word)) explained.add(word);
      else if (!first.has(word)) first.set(word, { word, stretch, index });
    }
  }
  return [...first.values()].filter(({ word }) => !explained.has(word));
}

/** Whether brackets stand around it, or open just behind it. */
function isExplained(text: string, index: number, word: string): boolean {
  const isInside = text.charAt(index - 1) === "(" && text.charAt(index + word.length) === ")";
  return isInside || /^\**\s*\(/u.test(text.slice(index + word.length, index + word.length + 10));
}

/** Whatever the deal explains or names: terms, abbreviations of Parties, and words in capitals in its names. */
function listKnown({ deal }: Content): string[] {
  const terms = (deal.file?.begrippen ?? []).flatMap(({ term }) => term ?? []);
  // Another rule looks at that of the costs of execution
  const costs = findExecutionCosts(deal)?.abbreviation ?? [];
  return [...terms, ...[costs].flat(), ...listNames(deal).flatMap((name) => name.match(/[\p{Lu}\d-]{2,}/gu) ?? [])];
}

function listNames(deal: Deal): string[] {
  const { partijen, provincies, gemeenten, themas, focusgebieden, resultaten } = deal;
  const overTime = [...partijen, ...provincies, ...gemeenten, ...themas]
    .flatMap(({ naam }) => naam ?? [])
    .map(({ waarde }) => waarde);
  const names = [
    ...partijen.map(({ afkorting }) => afkorting),
    ...themas.flatMap(({ kort, ook_genoemd }) => [kort, ...ook_genoemd]),
    ...focusgebieden.map(({ naam }) => naam),
    ...resultaten.flatMap(({ titel, onderdelen }) => [titel, ...onderdelen.map(({ naam }) => naam)]),
    deal.file?.naam,
    deal.file?.regio,
    ...deal.deelnemers.map(({ naam }) => naam),
  ];
  return [...overTime, ...names].filter((name) => typeof name === "string");
}
