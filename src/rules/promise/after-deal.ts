import { endOfTheme } from "../../content/end-of-theme.ts";
import { nameTheme } from "../../content/name-theme.ts";
import { THEMA } from "../../value/nouns.ts";
import { listIntentions } from "../../content/list-intentions.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { monthsBefore } from "../result/reference-dates.ts";

/** What is promised comes while the deal lasts. */
export const promiseAfterDeal = defineRule({
  id: "promise/after-deal",
  ground: norm("een toezegging is na te gaan"),
  severity: "warning",
  title: "Een bijsturing of toezegging is klaar voordat de deal afloopt.",
  why: `Na de deal komt er geen rapport meer waarin staat of een toezegging is nagekomen. Een datum daarna is vaak een tikfout in het jaartal.

Het programma vergelijkt de datum met de laatste dag van de deal, of van het thema als dat een eigen einde heeft. Wat tot een jaar daarna nog moet, zoals een eindverantwoording, laat het met rust.`,
  example: {
    result: "6.3 (Gezinnen helpen)",
    kind: "bijsturing",
    what: "instrument-jurist",
    date: "2036-05-18",
    end: "2031-12-31",
    until: "De deal",
  },
  settings: { maanden: { kind: "getal", what: "hoeveel maanden na de deal het nog mag", standard: 12 } },
  scope: "voortgang",
  message: ({ result, kind, what, date, end, until }) =>
    `Bij ${result} heeft de ${kind} "${what}" de datum ${formatDate(date)}. ${until} eindigt op ${formatDate(end)}.`,
  hint: () => "Klopt het jaartal? Zet er anders de datum waarop het klaar is.",
  actual: ({ date }) => date,
  check: ({ entry, stand, year }, { say, settings }) => {
    const { deal, peildatum } = year.assessment;
    const { thema } = stand.resultaat;
    const end = endOfTheme(deal, thema, peildatum);
    const own = deal.themas.find(({ id }) => id === thema) ?? null;
    const what = own === null || own.einde === null ? "De deal" : `${THEMA.Naam} ${nameTheme(own)}`;
    if (end === null) return;
    for (const { id, soort, wanneer, at } of listIntentions(entry)) {
      if (wanneer === null || monthsBefore(wanneer, settings.maanden) <= end) continue;
      say(placeOf(at, "wanneer"), {
        result: nameOfResult(stand.resultaat),
        kind: soort,
        what: id,
        date: wanneer,
        end,
        until: what,
      });
    }
  },
});
