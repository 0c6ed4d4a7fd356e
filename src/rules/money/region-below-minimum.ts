import { formatEuro } from "../../value/notation/format-euro.ts";
import { inForce } from "../../content/in-force.ts";
import { placeOfSum, sumLedger, WHOLE_DEAL } from "./ledger-sums.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** At the end the region has committed at least what was agreed. */
export const regionBelowMinimum = defineRule({
  id: "money/region-below-minimum",
  ground: CONVENANT,
  severity: "error",
  title: "Aan het einde van de deal heeft de regio minstens het afgesproken bedrag toegezegd.",
  why: `De deal noemt een laagste bedrag voor de regio, publiek en privaat samen. Onderweg mag het minder zijn. Op de laatste dag van de deal moet het er zijn.

Het programma kijkt vanaf het rapport met een peildatum op of na het einde van de deal. Het telt wat de regio heeft toegezegd. Wat alleen is gereserveerd, kan dan niet meer worden ingezet. Het bedrag en de einddatum zijn die van de peildatum, dus met addenda.`,
  example: { sum: "7.600.000 euro", minimum: "8.000.000 euro" },
  settings: {},
  scope: "jaar",
  message: ({ sum, minimum }) =>
    `De deal is voorbij en de regio heeft ${sum} toegezegd. Afgesproken is minimaal ${minimum}: niet gehaald.`,
  hint: () =>
    "Controleer of alle bijdragen van gemeenten en partners in het grootboek staan. Klopt het bedrag? Bespreek het tekort met het Rijk en leg het uit in een uitzondering.",
  actual: ({ sum }) => sum,
  expected: ({ minimum }) => `minstens ${minimum}`,
  check: (year, { say }) => {
    const { deal, peildatum, einde, ledger } = year.assessment;
    const minimum = inForce(deal.minimumRegio, peildatum);
    if (minimum === null || peildatum === null || einde === null || peildatum < einde) return;
    const sum = sumLedger(ledger).of(WHOLE_DEAL, "regio", "toegezegd");
    if (sum.cents === null || sum.cents >= minimum) return;
    say(placeOfSum(sum, year), { sum: formatEuro(sum.cents), minimum: formatEuro(minimum) });
  },
});
