import { listFrozenYears } from "./frozen-year.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** Without a hash nobody can see that a handed-in year was changed. */
export const frozenWithoutHash = defineRule({
  id: "year/frozen-without-hash",
  ground: STEADY,
  severity: "error",
  title: "Bij een ingediend rapport staat een controlegetal.",
  why: `Met het controlegetal is te zien of een bestand na het indienen is veranderd. Zonder dat getal merkt niemand het.

Het programma rekent het getal uit. Neem het over in rapport.yaml.`,
  example: { year: "2025", actual: "a0c715bb" },
  settings: {},
  scope: "inhoud",
  message: ({ year }) => `Het rapport over ${year} is ingediend, maar het controlegetal ontbreekt.`,
  hint: ({ actual }) => `Zet in dit bestand: ingediend: {datum: JJJJ-MM-DD, hash: ${actual}}.`,
  expected: ({ actual }) => actual,
  check: (subject, { say }) => {
    for (const { jaar, expected, actual, place } of listFrozenYears(subject)) {
      if (expected === null) say(place, { year: jaar.naam, actual });
    }
  },
});
