import { formatDate } from "../../value/notation/format-date.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { listReferenceDates, monthsBefore, OUTDATED_AFTER } from "./reference-dates.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** A figure of a report is of the period of that report. */
export const dateOutsidePeriod = defineRule({
  id: "result/date-outside-period",
  ground: VERIFIABLE,
  severity: "warning",
  title: "De peildatum van een cijfer ligt in de verslagperiode.",
  why: `Het rapport vertelt over één periode. Een cijfer van ervoor of erna hoort bij een ander rapport en is niet te vergelijken met de andere cijfers.

Over één datum zegt het programma één ding. Is het cijfer veel te oud, dan meldt result/date-outdated het. Ligt de datum na de datum van het rapport, dan meldt result/date-in-future het.`,
  example: { id: "3.1", part: "Ondersteunde gezinnen", date: "2026-05-12", from: "2025-05-01", to: "2026-04-30" },
  settings: { maanden: OUTDATED_AFTER },
  scope: "voortgang",
  message: ({ id, part, date, from, to }) =>
    `De peildatum bij ${id} ${part} is ${formatDate(date)}. De verslagperiode loopt van ${formatDate(from)} tot en met ${formatDate(to)}.`,
  hint: () =>
    "Is de datum een typefout? Verbeter de datum dan. Is het cijfer echt van die dag? Vul dan het cijfer van het einde van de verslagperiode in.",
  actual: ({ date }) => date,
  expected: ({ from, to }) => `${from} tot en met ${to}`,
  check: (subject, { say, settings }) => {
    const { rapport } = subject.year.jaar;
    const from = rapport?.verslagperiode?.van ?? null;
    const to = rapport?.verslagperiode?.tot ?? null;
    // A period that ends before it begins was reported as such
    if (rapport === null || from === null || to === null || to < from) return;
    const oldest = monthsBefore(rapport.peildatum ?? to, settings.maanden);
    for (const { date, at, onderdeel } of listReferenceDates(subject)) {
      const isFuture = rapport.rapportdatum !== null && date > rapport.rapportdatum;
      if ((date >= from && date <= to) || date < oldest || isFuture) continue;
      say(placeOf(at, "peildatum"), { id: subject.stand.resultaat.id, part: partName(onderdeel), date, from, to });
    }
  },
});
