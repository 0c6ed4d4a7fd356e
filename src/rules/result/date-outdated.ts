import { formatDate } from "../../value/notation/format-date.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { listReferenceDates, monthsBefore, OUTDATED_AFTER } from "./reference-dates.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** What was measured long before the report says little about its year. */
export const dateOutdated = defineRule({
  id: "result/date-outdated",
  ground: VERIFIABLE,
  severity: "warning",
  title: "Wat het rapport meldt, is niet verouderd.",
  why: `Het rapport wordt maanden na de peildatum gelezen. Een cijfer of een beschrijving die dan al veel ouder is, geeft een verkeerd beeld. Vaak is alleen de datum van het vorige rapport blijven staan.

Het programma telt terug vanaf de peildatum van het rapport. Ligt de datum buiten de verslagperiode maar niet zo ver terug, dan meldt result/date-outside-period het.`,
  example: { id: "3.1", part: "Ondersteunde gezinnen", date: "2025-03-01", months: 12, reportDate: "2026-04-30" },
  settings: { maanden: OUTDATED_AFTER },
  scope: "voortgang",
  message: ({ id, part, date, months, reportDate }) =>
    `De peildatum bij ${id} ${part} is ${formatDate(date)}. Dat is meer dan ${formatNumber(months)} maanden voor de peildatum van dit rapport, ${formatDate(reportDate)}.`,
  hint: () =>
    "Is de datum van het vorige rapport blijven staan? Verbeter de datum dan. Vraag anders een nieuwer cijfer op. Is dat er niet? Dan mag dit zo blijven. Zeg in de toelichting waarom.",
  actual: ({ date }) => date,
  expected: ({ reportDate, months }) => `${monthsBefore(reportDate, months)} of later`,
  check: (subject, { say, settings: { maanden } }) => {
    const { rapport } = subject.year.jaar;
    const reportDate = rapport?.peildatum ?? rapport?.verslagperiode?.tot ?? null;
    if (reportDate === null) return;
    const oldest = monthsBefore(reportDate, maanden);
    for (const { date, at, onderdeel } of listReferenceDates(subject)) {
      if (date >= oldest) continue;
      const id = subject.stand.resultaat.id;
      say(placeOf(at, "peildatum"), { id, part: partName(onderdeel), date, months: maanden, reportDate });
    }
  },
});
