import { stateInForce } from "../../content/in-force.ts";
import { formatDate } from "../../value/dutch.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A planning that ended with the deal is looked at again when the deal ends on another day. */
export const planningAtOldEnd = defineRule({
  id: "change/planning-at-old-end",
  ground: norm("technisch: gegevens spreken elkaar niet tegen"),
  severity: "warning",
  title: "Een planning die met de deal eindigde, gaat mee als de deal langer of korter duurt.",
  why: `De planning is van de regio zelf. Liep zij tot de laatste dag van de deal, en verandert een addendum die dag, dan staat overal in het rapport nog de oude datum: in de grafiek, en in wat er per jaar nodig is.

Het programma vergelijkt de streefdatum met de einddatums die eerder golden. Staat er bij de streefdatum al een regel vanaf de dag van het addendum, dan heeft iemand ernaar gekeken en zwijgt het programma.`,
  example: { id: "3.1", planned: "2028-12-31", end: "2029-12-31", since: "2026-03-01" },
  settings: {},
  scope: "inhoud",
  message: ({ id, planned, end, since }) =>
    `De planning van ${id} loopt tot en met ${formatDate(planned)}. Dat was het einde van de deal; sinds ${formatDate(since)} is dat ${formatDate(end)}.`,
  hint: ({ planned, end, since }) =>
    `Zet de nieuwe datum onder de oude, dan houden eerdere rapporten hun planning: streefdatum: [{waarde: ${planned}}, {vanaf: ${since}, waarde: ${end}}]. Blijft de planning gelijk? Zet dan ook in de tweede regel ${planned}.`,
  actual: ({ planned }) => planned,
  expected: ({ end }) => end,
  check: ({ content: { deal }, assessments }, { say }) => {
    const peildatum = assessments.at(-1)?.peildatum ?? null;
    const now = stateInForce(deal.einde, peildatum);
    const { vanaf: since = null, waarde: end = null } = now ?? {};
    if (since === null || end === null) return;
    const ended = new Set((deal.einde ?? []).flatMap(({ waarde, vanaf }) => ((vanaf ?? "") < since ? [waarde] : [])));
    for (const { resultaat, streefdatum, at } of deal.planning) {
      const state = stateInForce(streefdatum, peildatum);
      const planned = state?.waarde ?? null;
      if (planned === null || planned === end || !ended.has(planned) || (state?.vanaf ?? "") >= since) continue;
      const related = now?.at === undefined ? [] : relatedTo("hier staat het nieuwe einde", now.at);
      const args = { id: resultaat ?? "", planned, end, since };
      say(withRelated(placeOf(at, "streefdatum"), related), args);
    }
  },
});
