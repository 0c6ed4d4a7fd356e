import { formatNumber } from "../../value/notation/format-number.ts";
import { partName } from "./part-name.ts";
import { placeOf } from "../engine/place.ts";
import { VERIFIABLE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";

/** A part that is the sum of others may be typed, but then it must be that sum. */
export const typedSumDiffers = defineRule({
  id: "result/typed-sum-differs",
  ground: VERIFIABLE,
  severity: "error",
  title: "Een ingevulde som is gelijk aan de som van de onderdelen.",
  why: `Sommige onderdelen zijn de som van andere. Het programma telt die zelf op. Vult u de som toch in, dan moet die kloppen: een lezer die narekent, moet hetzelfde vinden.`,
  example: { id: "4.2", part: "Onttrokken winkelmeters", typed: "2.200", computed: "2.150" },
  settings: {},
  scope: "onderdeel",
  message: ({ id, part, typed, computed }) =>
    `Bij ${id} ${part} staat ${typed}, maar de onderdelen zijn samen ${computed}.`,
  hint: () => "Haal de waarde weg: het programma telt de onderdelen zelf op. Of verbeter een onderdeel.",
  actual: ({ typed }) => typed,
  expected: ({ computed }) => computed,
  check: ({ part, said }, { say }) => {
    const { onderdeel, resultaat, stand } = part;
    const typed = said?.realisatie.waarde ?? null;
    if (said === null || typed === null || onderdeel.som_van.length === 0) return;
    if (stand.value === null || stand.value === typed) return;
    say(placeOf(said.at, "waarde"), {
      id: resultaat.id,
      part: partName(onderdeel),
      typed: formatNumber(typed),
      computed: formatNumber(stand.value),
    });
  },
});
