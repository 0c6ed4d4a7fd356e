import { listFrozenYears } from "./frozen-year.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** A handed-in year stays as it was handed in. */
export const frozenChanged = defineRule({
  id: "year/frozen-changed",
  ground: STEADY,
  severity: "error",
  title: "Een rapport dat is ingediend, verandert niet meer.",
  why: `Anderen hebben het rapport gelezen en besproken. Wat zij lazen, moet later nog steeds zo in de bestanden staan.

Het programma rekent over alle bestanden van het jaar een controlegetal uit en vergelijkt dat met het getal in rapport.yaml. De status en de regel "ingediend" zelf tellen niet mee.`,
  example: { year: "2025", expected: "2db437c3", actual: "a0c715bb" },
  settings: {},
  scope: "inhoud",
  message: ({ year }) =>
    `Het rapport over ${year} is ingediend en ligt vast, maar een bestand in de map ${year} is daarna veranderd.`,
  hint: ({ actual }) =>
    `Zet de ingediende versie terug. Is een cijfer achteraf fout? Verbeter het dan met "correctie" in het jaar waarin u het ontdekt: {onderdeel, jaar, was, wordt, reden}. (Controlegetal nu: ${actual}.)`,
  actual: ({ actual }) => actual,
  expected: ({ expected }) => expected,
  check: (subject, { say }) => {
    for (const { jaar, expected, actual, place } of listFrozenYears(subject)) {
      if (expected !== null && expected !== actual) say(place, { year: jaar.naam, expected, actual });
    }
  },
});
