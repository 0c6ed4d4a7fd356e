import { formatEuro } from "../../value/notation/format-euro.ts";
import { ADDS_UP, sumLedger, WHOLE_DEAL, type LedgerPlace } from "./ledger-sums.ts";
import { placeOf } from "../engine/place.ts";
import { isWritten } from "../../source/at.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Totals that the bureau typed are the sums of the ledgers so far. */
export const totalDiffers = defineRule({
  id: "money/total-differs",
  ground: norm(ADDS_UP),
  severity: "error",
  title: "Een ingevuld totaal is de som van de regels.",
  why: `Het programmabureau telt zelf op en vult het totaal in bij controletotalen. Het programma telt na. Een verschil laat zien dat een regel ontbreekt, dubbel staat of een verkeerd bedrag heeft.

Een totaal telt de regels van alle jaren tot en met dit rapport. In het rapport staat altijd de som van de regels, nooit het ingevulde totaal.`,
  example: { what: "rijk besteed", typed: "4.300.000 euro", computed: "4.200.000 euro" },
  settings: {},
  scope: "jaar",
  message: ({ typed, computed, what }) =>
    `Het totaal "${what}" is ingevuld als ${typed}, maar de regels zijn samen ${computed}.`,
  hint: () => "Verbeter het totaal of de regel die niet klopt.",
  actual: ({ typed }) => typed,
  expected: ({ computed }) => computed,
  check: ({ jaar, assessment }, { say }) => {
    const sums = sumLedger(assessment.ledger);
    for (const { soort, fase, thema, post, bedrag, at } of jaar.controletotalen) {
      // A total of which one word cannot be read is not the total of everything
      const isWhole = Object.entries({ soort, thema, post }).every(
        ([key, word]) => word !== null || !isWritten(at, key),
      );
      if (fase === null || bedrag === null || !isWhole) continue;
      const computed = sums.of(placeOfTotal(thema, post), soort ?? "alle", fase).cents;
      if (computed === null || computed === bedrag) continue;
      const what = [soort, thema ?? post, fase].filter((word) => word !== null).join(" ");
      say(placeOf(at, "bedrag"), { what, typed: formatEuro(bedrag), computed: formatEuro(computed) });
    }
  },
});

function placeOfTotal(thema: string | null, post: string | null): LedgerPlace {
  if (thema !== null) return { kind: "thema", id: thema };
  return post === null ? WHOLE_DEAL : { kind: "post", id: post };
}
