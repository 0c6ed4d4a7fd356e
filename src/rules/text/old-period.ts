import type { Rapport } from "../../content/content.ts";
import { isHandedIn } from "../../content/handed-in.ts";
import type { RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { yearOf } from "../../value/iso-date.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import { findWords } from "../reading/find-words.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { listYearTexts, rangeIn, type TextStretch } from "../reading/list-texts.ts";
import { findLive, UP_TO } from "./dated-figures.ts";

/** What a finding tells of one file. */
interface Said {
  readonly words: string;
  readonly reference: string;
  /** The report before. */
  readonly year: string;
  /** The day of this report that stands in its place; null when that is not known. */
  readonly now: string | null;
  /** The reference to the figure of then; null for one that has none. */
  readonly then: string | null;
  /** How many more places the file has. */
  readonly others: number;
}

const EXAMPLE: Said = {
  words: "Tot en met april 2025",
  reference: "3.1",
  year: "2025",
  now: "2026-04-30",
  then: "3.1@2025",
  others: 0,
};

/** A figure without a year is that of this report; the day beside it must not be that of the report before. */
export const oldPeriod = defineRule({
  id: "text/old-period",
  ground: STEADY,
  severity: "warning",
  title: "Bij een cijfer van nu staat de dag van nu.",
  why: `Een verwijzing zonder @ geeft altijd het cijfer van dit rapport. Staat er in die zin nog de dag van het vorige rapport bij, dan leest men het nieuwe cijfer als dat van het vorige rapport.

Het programma kent van het vorige rapport de peildatum, de laatste dag van de periode en de dag waarop het geld was geteld. Het zoekt zinnen die zo'n dag noemen ("30 april 2025", "tot en met april 2025", "eind 2024") en kijkt welke verwijzing er het dichtst bij staat. Is dat er een met @, een streefwaarde of een beginsituatie, dan is er niets aan de hand.`,
  example: EXAMPLE,
  settings: {},
  scope: "jaar",
  message: ({ words, reference, year, others }) =>
    `"${words}" past bij het rapport van ${year}, maar {{${reference}}} is het cijfer van dit rapport.${others === 0 ? "" : ` Zo is het op nog ${others === 1 ? "een plaats" : `${String(others)} plaatsen`} in dit bestand.`}`,
  hint: ({ now, then }) =>
    [
      now === null ? "Schrijf de dag van dit rapport." : `Schrijf de dag van dit rapport: ${formatDate(now)}.`,
      ...(then === null ? [] : [`Bedoelt u het cijfer van toen? Schrijf dan {{${then}}}.`]),
    ].join(" "),
  actual: ({ words }) => words,
  check: ({ jaar, previous, sources }, { say }) => {
    const earlier = previous?.jaar.rapport ?? null;
    if (jaar.rapport === null || previous === null || earlier === null || isHandedIn(jaar.rapport)) return;
    const days = listOldDays(earlier, jaar.rapport);
    const year = previous.jaar.naam;
    for (const [file, stretches] of listYearTexts(sources)) {
      if (stretches[0]?.jaar !== jaar.naam) continue;
      const [first, ...others] = stretches.flatMap((stretch) => findOld(stretch, days));
      if (first === undefined) continue;
      const { words, reference, now, stretch } = first;
      const then = /^(?:geld|project|aantal)\./u.test(reference) ? null : `${reference}@${year}`;
      const related = others.map((one): RelatedPlace => ({
        message: `ook: "${one.words}"`,
        file,
        range: rangeOf(one),
      }));
      const place = { file: stretch.source.path, range: rangeOf(first), related };
      say(place, { words, reference, year, now, then, others: others.length });
    }
  },
});

/** A day of the report before, as prose writes it, and the day of this report in its place. */
interface OldDay {
  readonly phrases: readonly string[];
  readonly now: string | null;
}

/** The days of the report before that are none of this one. */
function listOldDays(earlier: Rapport, rapport: Rapport): OldDay[] {
  const pairs = [
    [earlier.peildatum, rapport.peildatum],
    [earlier.verslagperiode?.tot ?? null, rapport.verslagperiode?.tot ?? null],
    [earlier.stand_geld, rapport.stand_geld],
  ] as const;
  const current = new Set(pairs.flatMap(([, now]) => (now === null ? [] : listPhrases(now))));
  return pairs.flatMap(([day, now]) => {
    const phrases = day === null ? [] : listPhrases(day).filter((one) => !current.has(one));
    return phrases.length === 0 ? [] : [{ phrases, now }];
  });
}

/** The ways in which prose writes a day up to which was counted. */
function listPhrases(day: string): string[] {
  const whole = formatDate(day);
  const month = whole.replace(/^\d+ /u, "");
  const ends = [month, ...(day.endsWith("-12-31") ? [String(yearOf(day))] : [])];
  return [whole, formatDate(day, "kort"), ...ends.flatMap((end) => UP_TO.map((word) => `${word} ${end}`))];
}

interface OldWords {
  readonly words: string;
  readonly reference: string;
  readonly now: string | null;
  readonly stretch: TextStretch;
  /** Offset of the words in the stretch. */
  readonly start: number;
}

function findOld(stretch: TextStretch, days: readonly OldDay[]): OldWords[] {
  if (!stretch.text.includes("{{")) return [];
  return sentencesOf(stretch).flatMap((sentence) =>
    days
      .flatMap(({ phrases, now }) => findWords(sentence.text, phrases).map((found) => ({ ...found, now })))
      .flatMap(({ now, ...found }): OldWords[] => {
        const reference = findLive(sentence, found);
        const [words, start] = [found.word, sentence.start + found.index];
        return reference === null ? [] : [{ words, reference, now, stretch, start }];
      })
      .filter(({ start }, index, all) => all.findIndex((one) => one.start === start) === index),
  );
}

function rangeOf({ stretch, start, words }: OldWords): RelatedPlace["range"] {
  return rangeIn(stretch, start, start + words.length);
}
