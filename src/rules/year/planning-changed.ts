import { plannedDay } from "../../content/agreed-values.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import { describeChange } from "./agreement-changed.ts";
import { listChangedAgreements, type WrittenValue } from "./changed-agreements.ts";

/** A planning for the time to come may be made anew, when the report says so. */
export const planningChanged = defineRule({
  id: "year/planning-changed",
  ground: STEADY,
  severity: "warning",
  title: "Is de planning anders dan in het laatste ingediende rapport, dan zegt het rapport dat.",
  why: `De regio mag haar planning voor de komende jaren aanpassen. De lezer van het vorige rapport kent de oude planning. Hij wil weten dat die is vervangen, en waarom.

Het programma vergelijkt de dagen na de peildatum van het laatste ingediende rapport dat een lijst heeft. Dagen ervoor liggen vast.`,
  example: {
    was: { section: "planning", id: "G1 bomen", field: "2027-04-30", text: "80" },
    now: "70",
    jaar: "2026",
    isEntryGone: false,
  },
  settings: {},
  scope: "inhoud",
  message: describeChange,
  hint: () =>
    "Is dit een nieuwe planning? Leg dan in het rapport uit waarom. Is het een vergissing? Zet dan terug wat er stond.",
  actual: ({ now }) => now ?? "",
  expected: ({ was }) => was.text,
  check: (subject, { say }) => {
    for (const { place, ...changed } of listChangedAgreements(subject, isAhead)) {
      // Of a planning that is gone as a whole the settled values tell
      if (!changed.isEntryGone) say(place, changed);
    }
  },
});

function isAhead({ value, peildatum, isNewest }: WrittenValue): boolean {
  const day = plannedDay(value);
  return isNewest && day !== null && day > peildatum;
}
