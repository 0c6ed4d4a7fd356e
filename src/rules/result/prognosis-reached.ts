import { formatNumber } from "../../value/notation/format-number.ts";
import { needsPlace, placeOf } from "../engine/place.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import { nameOfPart, prognosisPath } from "../pace/judge-pace.ts";

/** What counts up from the start cannot end below what it is now: such a prognosis is of an earlier report. */
export const prognosisReached = defineRule({
  id: "result/prognosis-reached",
  ground: STEADY,
  severity: "warning",
  title: "Een prognose ligt niet onder wat er al is.",
  why: `Een prognose zegt waar de teller aan het einde van de deal staat. Telt een resultaat vanaf de start, dan kan dat niet minder zijn dan nu. Meestal is de prognose dan van het vorige rapport blijven staan.

Het programma vergelijkt de prognose met de waarde, bij onderdelen die vanaf de start tellen.`,
  example: { part: "3.1 Ondersteunde gezinnen", prognosis: "400", now: "412" },
  settings: {},
  scope: "onderdeel",
  message: ({ part, prognosis, now }) => `${part}: de prognose is ${prognosis}, maar er staan er nu al ${now}.`,
  hint: () => "Pas de prognose aan: hoeveel zijn het er aan het einde van de deal?",
  actual: ({ prognosis }) => prognosis,
  expected: ({ now }) => `${now} of meer`,
  check: ({ entry, part, said }, { say }) => {
    const { stand, prognose, onderdeel } = part;
    if (said === null || onderdeel.telwijze !== "cumulatief") return;
    if (stand.value === null || prognose.value === null || prognose.value >= stand.value) return;
    const needs = needsPlace(placeOf(said.at, "waarde"));
    say(
      { ...placeOf(entry.at, prognosisPath(entry, part)), needs },
      { part: nameOfPart(part), prognosis: formatNumber(prognose.value), now: formatNumber(stand.value) },
    );
  },
});
