import { enumerate } from "../../diagnostics/catalogue/define.ts";
import type { Deal, Planning } from "../../content/content.ts";
import { stateInForce } from "../../content/in-force.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A planning that ended with the deal is looked at again when the deal ends on another day. */
export const planningAtOldEnd = defineRule({
  id: "change/planning-at-old-end",
  ground: norm("technisch: gegevens spreken elkaar niet tegen"),
  severity: "warning",
  title: "Een planning die met de deal eindigde, gaat mee als de deal langer of korter duurt.",
  why: `De planning is van de regio zelf. Liep de planning tot de laatste dag van de deal, en verandert een addendum die dag, dan staat overal in het rapport nog de oude datum: in de grafiek, en in wat er per jaar nodig is.

Het programma vergelijkt elke streefdatum met de einddatums die eerder golden, en noemt alle planningen samen. Staat er bij de streefdatum al een regel vanaf de dag van het addendum, dan heeft iemand ernaar gekeken en zwijgt het programma.`,
  example: {
    results: ["3.1 (Gezinnen helpen)", "4.2 (Bomen planten)"] as readonly string[],
    planned: "2028-12-31",
    end: "2029-12-31",
    since: "2026-03-01",
  },
  settings: {},
  scope: "inhoud",
  message: ({ results, planned, end, since }) =>
    `De deal eindigt sinds ${formatDate(since)} op ${formatDate(end)}, maar de planning loopt nog tot en met ${formatDate(planned)} bij ${enumerate(results)}.`,
  hint: ({ planned, end, since }) =>
    `Zet in deal/planning.yaml de nieuwe datum onder de oude, dan houden eerdere rapporten hun planning: streefdatum: [{waarde: ${planned}}, {vanaf: ${since}, waarde: ${end}}]. Blijft een planning gelijk? Zet dan ook in de tweede regel ${planned}.`,
  actual: ({ planned }) => planned,
  expected: ({ end }) => end,
  check: ({ content: { deal }, assessments }, { say }) => {
    const peildatum = assessments.at(-1)?.peildatum ?? null;
    const now = stateInForce(deal.einde, peildatum);
    if (now?.at === undefined || now.vanaf === null || now.waarde === null) return;
    const [since, end] = [now.vanaf, now.waarde];
    for (const planned of listEarlierEnds(deal, since)) {
      const left = planned === end ? [] : deal.planning.filter((one) => isStillAt(one, { planned, since, peildatum }));
      if (left.length === 0) continue;
      const ids = new Set(left.map(({ resultaat }) => resultaat));
      const results = deal.resultaten.filter(({ id }) => ids.has(id)).map((one) => nameOfResult(one));
      const related = left.flatMap(({ at }) => relatedTo("hier staat de oude datum", at, "streefdatum"));
      say(withRelated(placeOf(now.at), related), { results, planned, end, since });
    }
  },
});

/** The last days of the deal that held before a day. */
function listEarlierEnds({ einde }: Deal, day: string): string[] {
  const ends = (einde ?? []).flatMap(({ vanaf, waarde }) => (waarde !== null && (vanaf ?? "") < day ? [waarde] : []));
  return [...new Set(ends)];
}

interface OldEnd {
  readonly planned: string;
  readonly since: string;
  readonly peildatum: string | null;
}

/** Whether a planning ends on that day, and nobody looked at it since the deal ends on another. */
function isStillAt({ streefdatum }: Planning, { planned, since, peildatum }: OldEnd): boolean {
  const state = stateInForce(streefdatum, peildatum);
  return state?.waarde === planned && (state.vanaf ?? "") < since;
}
