import { STEADY } from "../engine/result-norms.ts";
import { findWords } from "../reading/find-words.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule } from "../engine/rule.ts";
import { findReport, isUpTo, partOfReport, yearOfReport } from "../../content/report-order.ts";

const REFERENCE = /\{\{\s*([^{}\n@]+)@(\d{4}(?:-\d{1,2})?)\s*\}\}/gu;

/** "A year ago" is the report before this one; a text that was copied names the one before that. */
export const oldComparison = defineRule({
  id: "text/old-comparison",
  ground: STEADY,
  severity: "warning",
  title: "Een vergelijking met vorig jaar gaat over het vorige rapport.",
  why: `Een verwijzing met @ haalt het cijfer van een eerder rapport op. Staat er "een jaar geleden" bij, dan verwacht de lezer het vorige rapport. In een tekst die uit het vorige rapport is overgenomen, staat er nog een rapport eerder.

Het programma zoekt zinnen met woorden als "een jaar geleden" en een verwijzing naar een ouder rapport dan het vorige.`,
  example: { reference: "3.1@2024", words: "een jaar geleden", meant: "3.1@2025" },
  settings: {
    woorden: {
      kind: "woorden",
      what: "woorden die naar het vorige rapport wijzen",
      standard: [
        "een jaar geleden",
        "een jaar eerder",
        "een jaar ervoor",
        "het jaar ervoor",
        "vorig jaar",
        "vorige jaar",
        "het vorige rapport",
        "het vorige verslag",
        "vorige verslag",
      ],
    },
  },
  scope: "tekst",
  message: ({ reference, words }) =>
    `Hier staat "${words}", maar {{${reference}}} is het cijfer van een ouder rapport dan het vorige.`,
  hint: ({ meant }) => `Bedoelde u {{${meant}}}? Verbeter anders de woorden.`,
  actual: ({ reference }) => reference,
  expected: ({ meant }) => meant,
  check: ({ stretch, year }, { say, settings }) => {
    const previous = year?.previous?.jaar.naam;
    if (previous === undefined || !stretch.text.includes("@")) return;
    const names = year?.assessment.earlier.map(({ naam }) => naam) ?? [];
    for (const { text, start } of sentencesOf(stretch)) {
      const [found] = findWords(text, settings.woorden);
      if (found === undefined) continue;
      for (const { 0: written, 1: path = "", 2: named = "", index } of text.matchAll(REFERENCE)) {
        const name = findReport(named, names).name ?? named;
        if (isUpTo(previous, name) || (year !== null && isYearBefore(name, year.jaar.naam))) continue;
        const from = start + index;
        say(
          { file: stretch.source.path, range: rangeIn(stretch, from, from + written.length) },
          { reference: `${path.trim()}@${named}`, words: found.word, meant: `${path.trim()}@${previous}` },
        );
      }
    }
  },
});

/** Whether a report is the same one of the year before: with more reports a year that is a year ago as well. */
function isYearBefore(name: string, current: string): boolean {
  return (
    partOfReport(current) !== null &&
    partOfReport(name) === partOfReport(current) &&
    yearOfReport(name) === yearOfReport(current) - 1
  );
}
