import { formatDate } from "../../value/notation/format-date.ts";
import { placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import type { EntrySubject } from "../engine/subjects.ts";
import { inside } from "../../source/at.ts";
import { nameOfResult } from "../engine/name-of-result.ts";

/** What was reached after the period belongs in the next report. */
export const milestoneOutsidePeriod = defineRule({
  id: "result/milestone-outside-period",
  ground: VERIFIABLE,
  severity: "warning",
  title: "Wat een rapport als bereikt noemt, is in de verslagperiode bereikt.",
  why: `Het rapport laat zien wat er aan het einde van de verslagperiode was bereikt. Een mijlpaal of oplevering van daarna hoort in het volgende rapport, anders zijn twee jaren niet te vergelijken.

Ligt de datum na de datum van het rapport zelf, dan meldt result/date-in-future het.`,
  example: { result: "3.3 (Samen bouwen)", date: "2026-05-12", to: "2026-04-30" },
  settings: {},
  scope: "voortgang",
  message: ({ result, date, to }) =>
    `Bij ${result} is iets bereikt op ${formatDate(date)}. De verslagperiode liep tot en met ${formatDate(to)}.`,
  hint: () =>
    "Is de datum een typefout? Verbeter de datum dan. Hoort het in het volgende rapport? Haal het hier dan weg.",
  actual: ({ date }) => date,
  expected: ({ to }) => `op of voor ${to}`,
  check: (subject, { say }) => {
    const { rapport } = subject.year.jaar;
    const to = rapport?.verslagperiode?.tot ?? null;
    if (rapport === null || to === null) return;
    for (const { date, steps } of listReached(subject)) {
      const isFuture = rapport.rapportdatum !== null && date > rapport.rapportdatum;
      if (date <= to || isFuture) continue;
      say(placeOf(inside(subject.entry.at, steps.slice(0, -1)), [steps.at(-1) ?? ""]), {
        result: nameOfResult(subject.stand.resultaat),
        date,
        to,
      });
    }
  },
});

interface Reached {
  readonly date: string;
  readonly steps: readonly (string | number)[];
}

/** The days on which milestones were reached and deliverables were there. */
function listReached({ entry }: EntrySubject): Reached[] {
  return entry.realisatie.flatMap(({ gereed, datum, mijlpalen }, index) => [
    ...(gereed === true && datum !== null ? [{ date: datum, steps: ["realisatie", index, "datum"] }] : []),
    ...mijlpalen.flatMap(({ gehaald }, nth) =>
      gehaald === null ? [] : [{ date: gehaald, steps: ["realisatie", index, "mijlpalen", nth, "gehaald"] }],
    ),
  ]);
}
