import { formatNumber } from "../../value/notation/format-number.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** What is counted or measured is never less than nothing. */
export const negativeValue = defineRule({
  id: "result/negative-value",
  ground: VERIFIABLE,
  severity: "error",
  title: "Een aantal of oppervlakte is niet negatief.",
  why: `Wat er is bereikt, wordt geteld of gemeten. Minder dan nul kan dan niet: een min is bijna altijd een typefout, of een verschil met het vorige rapport.

Het programma kijkt naar de waarde en naar elke regel van de uitsplitsing. Het verschil met het vorige rapport rekent het zelf uit. Was een eerder cijfer te hoog, dan hoort er een correctie bij.`,
  example: { part: "3.1 Ondersteunde gezinnen", value: "−12" },
  settings: {},
  scope: "onderdeel",
  message: ({ part, value }) => `Bij ${part} staat ${value}. Minder dan nul kan niet.`,
  hint: () =>
    "Vul in hoeveel het er nu zijn, niet het verschil. Was een eerder cijfer te hoog? Voeg dan een correctie toe.",
  actual: ({ value }) => value,
  expected: () => "0 of meer",
  check: ({ part, said }, { say }) => {
    // A level may lie below nothing, as a balance does; what range a percentage has is asked elsewhere
    if (said === null || part.onderdeel.meetwijze === "niveau") return;
    const name = `${part.resultaat.id} ${partName(part.onderdeel)}`;
    const { waarde, uitsplitsing } = said.realisatie;
    if (waarde !== null && waarde < 0) say(placeOf(said.at, "waarde"), { part: name, value: formatNumber(waarde) });
    for (const [index, one] of uitsplitsing.entries()) {
      if (one.waarde === null || one.waarde >= 0) continue;
      say(placeOf(said.at, ["uitsplitsing", index, "waarde"]), { part: name, value: formatNumber(one.waarde) });
    }
  },
});
