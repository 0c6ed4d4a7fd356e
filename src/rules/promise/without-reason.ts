import { placeOf } from "../engine/place.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** What comes later or not at all has a reason. */
export const withoutReason = defineRule({
  id: "promise/without-reason",
  ground: CONVENANT,
  severity: "error",
  title: "Wat later komt of vervalt, krijgt een reden.",
  why: `Wie iets toezegt en het niet of later doet, zegt waarom. De lezer hoeft het dan niet te raden, en de regio leert ervan. Bij "nagekomen" mag een toelichting, maar het hoeft niet.`,
  example: { result: "2.4 (Gezinnen helpen)", what: "los-themabericht", outcome: "vervallen" },
  settings: {},
  scope: "voortgang",
  message: ({ result, what, outcome }) =>
    `Bij ${result} staat dat "${what}" ${outcome === "later" ? "later komt" : "vervalt"}, maar niet waarom.`,
  hint: () => "Voeg een regel toe: toelichting: waarom, en wat er nu gebeurt.",
  expected: () => "toelichting",
  check: ({ entry, stand }, { say }) => {
    for (const [index, { id, uitkomst, toelichting }] of entry.afgehandeld.entries()) {
      if (id === null || (uitkomst !== "later" && uitkomst !== "vervallen") || (toelichting ?? "").trim() !== "")
        continue;
      const args = { result: nameOfResult(stand.resultaat), what: id, outcome: uitkomst };
      say(placeOf(entry.at, ["afgehandeld", index, "uitkomst"]), args);
    }
  },
});
