import { formatNumber } from "../../value/notation/format-number.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

const LEAST = 0;
const MOST = 100;

/** A share of a whole lies between nothing and all of it. */
export const percentageOutOfRange = defineRule({
  id: "result/percentage-out-of-range",
  ground: VERIFIABLE,
  severity: "error",
  title: "Een percentage ligt tussen 0 en 100.",
  why: `Een percentage in dit rapport is een deel van een geheel. Minder dan niets en meer dan alles kan niet. Vaak is het een typefout, of staat er een aantal in plaats van een percentage.

Het programma kijkt naar de eenheid van het onderdeel in deal/resultaten.yaml. Kan een percentage lager of hoger zijn, zoals bij groei, dan staat dat daar bij bereik. Ook van een andere maat kan daar staan welke waarden kunnen.`,
  example: { id: "5.1", part: "Hergebruikt materiaal", value: "140", least: "", most: "" },
  settings: {
    eenheden: { kind: "woorden", what: "welke eenheden een percentage zijn", standard: ["procent", "percentage", "%"] },
  },
  scope: "onderdeel",
  message: ({ id, part, value, least, most }) =>
    least === "" && most === ""
      ? `Bij ${id} ${part} staat ${value} procent. Een percentage ligt tussen 0 en 100.`
      : `Bij ${id} ${part} staat ${value}. ${describeRange(least, most)}`,
  hint: ({ least, most }) =>
    least === "" && most === ""
      ? "Verbeter de waarde. Staat er een aantal? Reken het dan om naar een percentage. Kan het hier lager of hoger zijn? Zet dan bereik bij het onderdeel in deal/resultaten.yaml."
      : "Verbeter de waarde. Kan dit wel? Verander dan bereik bij het onderdeel in deal/resultaten.yaml.",
  actual: ({ value }) => value,
  expected: ({ least, most }) => (least === "" && most === "" ? "0 tot en met 100" : `${least} tot en met ${most}`),
  check: ({ part, said }, { say, settings }) => {
    const value = said?.realisatie.waarde ?? null;
    if (said === null || value === null) return;
    const { bereik, eenheid } = part.onderdeel;
    const isShare = settings.eenheden.includes(eenheid?.toLowerCase() ?? "");
    const least = bereik?.van ?? (isShare ? LEAST : null);
    const most = bereik?.tot ?? (isShare ? MOST : null);
    if ((least === null || value >= least) && (most === null || value <= most)) return;
    const told = (bound: number | null): string => (bereik === null || bound === null ? "" : formatNumber(bound));
    const args = { id: part.resultaat.id, part: partName(part.onderdeel), value: formatNumber(value) };
    say(placeOf(said.at, "waarde"), { ...args, least: told(least), most: told(most) });
  },
});

function describeRange(least: string, most: string): string {
  if (least === "") return `Hier kan hoogstens ${most} staan.`;
  return most === "" ? `Hier kan niet minder dan ${least} staan.` : `Hier kan ${least} tot en met ${most} staan.`;
}
