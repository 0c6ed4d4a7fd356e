import { formatDate } from "../../value/notation/format-date.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** Each report counts the money up to a later day; one that was copied says the old one. */
export const moneyDateUnmoved = defineRule({
  id: "year/money-date-unmoved",
  ground: STEADY,
  severity: "warning",
  title: "Het geld staat op een latere dag dan in het vorige rapport.",
  why: `Elk rapport telt het geld tot een nieuwe dag. Staat er nog de dag van het vorige rapport, dan kloppen de zinnen over het geld niet met de bedragen, of ontbreken de nieuwe bedragen.

Het programma vergelijkt stand_geld met die van het vorige rapport.`,
  example: { date: "2025-12-31", before: "2025-12-31", year: "2025" },
  settings: {},
  scope: "jaar",
  message: ({ date, before, year }) =>
    date === before
      ? `Het geld staat op ${formatDate(date)}, net als in het rapport van ${year}.`
      : `Het geld staat op ${formatDate(date)}; in het rapport van ${year} al op ${formatDate(before)}.`,
  hint: () => "Vul bij stand_geld de dag in tot wanneer de bedragen van dit rapport zijn geteld.",
  actual: ({ date }) => date,
  expected: ({ before }) => `na ${before}`,
  check: ({ jaar: { rapport }, previous }, { say }) => {
    const date = rapport?.stand_geld ?? null;
    const earlier = previous?.jaar.rapport ?? null;
    const before = earlier?.stand_geld ?? null;
    if (rapport === null || previous === null || earlier === null) return;
    if (date === null || before === null || date > before) return;
    const related = relatedTo(`de dag in het rapport van ${previous.jaar.naam}`, earlier.at, ["stand_geld"]);
    const place = withRelated(placeOf(rapport.at, ["stand_geld"]), related);
    say(place, { date, before, year: previous.jaar.naam });
  },
});
