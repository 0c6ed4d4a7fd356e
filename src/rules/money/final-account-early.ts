import { formatDate } from "../../value/notation/format-date.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** The last account comes when nothing is spent any more. */
export const finalAccountEarly = defineRule({
  id: "money/final-account-early",
  ground: norm("de laatste verantwoording sluit de deal af"),
  severity: "warning",
  title: "De laatste verantwoording komt aan het einde van de deal.",
  why: `Met "eindverantwoording: ja" zegt het rapport dat er geen uitgaven meer komen. Loopt de deal nog, of is er een later rapport, dan is dat niet waar.`,
  example: { until: "2028-12-31", money: "2025-12-31" },
  settings: {},
  scope: "jaar",
  message: ({ until, money }) =>
    `Dit heet de laatste verantwoording van het geld, tot en met ${formatDate(money)}. De deal loopt tot en met ${formatDate(until)}.`,
  hint: () => "Schrijf eindverantwoording: nee zolang er nog uitgaven kunnen komen.",
  actual: () => "ja",
  expected: () => "nee",
  check: ({ jaar, assessment }, { say }) => {
    const [until, money] = [assessment.einde, jaar.rapport?.stand_geld ?? null];
    if (jaar.financien?.eindverantwoording !== true || until === null || money === null || money >= until) return;
    say(placeOf(jaar.financien.at, "eindverantwoording"), { until, money });
  },
});
