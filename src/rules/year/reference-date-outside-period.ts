import { formatDate } from "../../value/notation/format-date.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule } from "../engine/rule.ts";

/** A report is measured on a day of the period that it tells of. */
export const referenceDateOutsidePeriod = defineRule({
  id: "year/reference-date-outside-period",
  ground: VERIFIABLE,
  severity: "warning",
  title: "De peildatum van het rapport ligt in de verslagperiode.",
  why: `De peildatum zegt op welke dag de cijfers gelden. Daarmee rekent het programma het tempo uit, en welke toezeggingen een antwoord vragen. Ligt die dag buiten de verslagperiode, dan passen cijfers en periode niet bij elkaar.

De peildatum en de verslagperiode staan in rapport.yaml. Meestal is de peildatum de laatste dag van de periode. Over de peildatum van één cijfer gaat result/date-outside-period.`,
  example: { date: "2026-05-12", from: "2025-05-01", to: "2026-04-30" },
  settings: {},
  scope: "jaar",
  message: ({ date, from, to }) =>
    `De peildatum van dit rapport is ${formatDate(date)}. De verslagperiode loopt van ${formatDate(from)} tot en met ${formatDate(to)}.`,
  hint: () => "Verbeter de peildatum of de verslagperiode. Meestal is de peildatum de laatste dag van de periode.",
  actual: ({ date }) => date,
  expected: ({ from, to }) => `${from} tot en met ${to}`,
  check: ({ jaar }, { say }) => {
    const date = jaar.rapport?.peildatum ?? null;
    const from = jaar.rapport?.verslagperiode?.van ?? null;
    const to = jaar.rapport?.verslagperiode?.tot ?? null;
    // A period that ends before it begins was reported as such
    if (jaar.rapport === null || date === null || from === null || to === null || to < from) return;
    if (date < from || date > to) say(placeOf(jaar.rapport.at, "peildatum"), { date, from, to });
  },
});
