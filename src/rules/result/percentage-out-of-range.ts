import { formatNumber } from "../../value/notation/format-number.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

const MOST = 100;

/** A share of a whole lies between nothing and all of it. */
export const percentageOutOfRange = defineRule({
  id: "result/percentage-out-of-range",
  ground: VERIFIABLE,
  severity: "error",
  title: "Een percentage ligt tussen 0 en 100.",
  why: `Een percentage in dit rapport is een deel van een geheel. Minder dan niets en meer dan alles kan niet. Vaak is het een typefout, of staat er een aantal in plaats van een percentage.

Het programma kijkt naar de eenheid van het onderdeel in deal/resultaten.yaml. Een groei die hoger kan zijn dan 100, heeft een andere eenheid nodig.`,
  example: { id: "5.1", part: "Hergebruikt materiaal", value: "140" },
  settings: {
    eenheden: { kind: "woorden", what: "welke eenheden een percentage zijn", standard: ["procent", "percentage", "%"] },
  },
  scope: "onderdeel",
  message: ({ id, part, value }) => `Bij ${id} ${part} staat ${value} procent. Een percentage ligt tussen 0 en 100.`,
  hint: () => "Verbeter de waarde. Staat er een aantal? Reken het dan om naar een percentage.",
  actual: ({ value }) => value,
  expected: () => "0 tot en met 100",
  check: ({ part, said }, { say, settings }) => {
    const value = said?.realisatie.waarde ?? null;
    if (said === null || value === null || (value >= 0 && value <= MOST)) return;
    if (!settings.eenheden.includes(part.onderdeel.eenheid?.toLowerCase() ?? "")) return;
    const args = { id: part.resultaat.id, part: partName(part.onderdeel), value: formatNumber(value) };
    say(placeOf(said.at, "waarde"), args);
  },
});
