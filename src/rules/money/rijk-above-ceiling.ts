import { formatEuro } from "../../value/notation/format-euro.ts";
import { inForce } from "../../content/in-force.ts";
import { FASEN } from "../../schema/year-schemas.ts";
import { placeOfSum, sumLedger, WHOLE_DEAL } from "./ledger-sums.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** The Rijk gives no more than was agreed, in any stage. */
export const rijkAboveCeiling = defineRule({
  id: "money/rijk-above-ceiling",
  ground: CONVENANT,
  severity: "error",
  title: "Het Rijk draagt niet meer bij dan is afgesproken.",
  why: `De deal noemt een hoogste bedrag voor het Rijk, inclusief btw. Meer kan er niet zijn gereserveerd, toegezegd, besteed of ontvangen.

Het programma telt alle regels van het Rijk op tot en met dit rapport. Het vergelijkt met het bedrag dat op de peildatum gold. Is er een addendum, dan telt het nieuwe bedrag vanaf de ingangsdatum.`,
  example: { stage: "gereserveerd", sum: "8.200.000 euro", ceiling: "8.000.000 euro" },
  settings: {},
  scope: "jaar",
  message: ({ stage, sum, ceiling }) => `Van het Rijk is ${sum} ${stage}, maar afgesproken is hoogstens ${ceiling}.`,
  hint: () => "Verbeter de regels van het Rijk. Staat een bedrag er dubbel in, of hoort het bij de regio?",
  actual: ({ sum }) => sum,
  expected: ({ ceiling }) => `hoogstens ${ceiling}`,
  check: (year, { say }) => {
    const { deal, peildatum, ledger } = year.assessment;
    const ceiling = inForce(deal.plafondRijk, peildatum);
    if (ceiling === null) return;
    // Later stages are compared with earlier ones elsewhere: the first that is too high says it all
    for (const stage of FASEN) {
      const sum = sumLedger(ledger).of(WHOLE_DEAL, "rijk", stage);
      if (sum.cents === null || sum.cents <= ceiling) continue;
      say(placeOfSum(sum, year), { stage, sum: formatEuro(sum.cents), ceiling: formatEuro(ceiling) });
      return;
    }
  },
});
