import { formatDate } from "../../value/notation/format-date.ts";
import { listIntentions } from "../../content/list-intentions.ts";
import { placeOf } from "../engine/place.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** What a report says will be done lies ahead. */
export const datePast = defineRule({
  id: "promise/date-past",
  ground: CONVENANT,
  severity: "warning",
  title: "Een nieuwe bijsturing of toezegging heeft een datum na de peildatum.",
  why: `Een bijsturing of toezegging gaat over wat er nog moet gebeuren. Ligt de datum vóór de peildatum van dit rapport, dan is het al gebeurd of al te laat. Vaak is het een overgenomen regel van het vorige rapport of een tikfout in het jaartal.`,
  example: {
    result: "6.3 (Gezinnen helpen)",
    kind: "bijsturing",
    what: "instrument-jurist",
    date: "18 mei 2025",
    peildatum: "30 april 2026",
  },
  settings: {},
  scope: "voortgang",
  message: ({ result, kind, what, date, peildatum }) =>
    `Bij ${result} heeft de ${kind} "${what}" de datum ${date}. Dat is vóór de peildatum, ${peildatum}.`,
  hint: () =>
    'Vul de datum in waarop het klaar is. Is het al gedaan? Zet het dan in de toelichting, of bij "afgehandeld" als een eerder rapport het toezegde.',
  actual: ({ date }) => date,
  check: ({ entry, stand, year }, { say }) => {
    const { peildatum } = year.assessment;
    if (peildatum === null) return;
    for (const { id, soort, wanneer, at } of listIntentions(entry)) {
      if (wanneer === null || wanneer >= peildatum) continue;
      say(placeOf(at, "wanneer"), {
        result: nameOfResult(stand.resultaat),
        kind: soort,
        what: id,
        date: formatDate(wanneer),
        peildatum: formatDate(peildatum),
      });
    }
  },
});
