import { EXECUTION_POSTS, findExcessCosts } from "./execution-costs.ts";
import { placeOfSum } from "./ledger-sums.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Costs of execution above the agreed share are told, also when they were motivated. */
export const executionCostsAboveShare = defineRule({
  id: "money/execution-costs-above-share",
  ground: CONVENANT,
  severity: "warning",
  title: "De uitvoering kost niet meer dan het afgesproken deel van de rijksbijdrage.",
  why: `Van het geld van het Rijk mag maar een klein deel naar de kosten van de uitvoering. De deal kan toestaan om daar onder omstandigheden van af te wijken. Dan hoort er een motivatie bij.

Het programma deelt wat van het Rijk aan deze posten is besteed door alles wat de regio tot nu toe van het Rijk heeft ontvangen. Geld van de regio telt niet mee. Is er een motivatie, dan blijft deze melding staan, zodat iemand nagaat of het Rijk ermee instemt. Ontbreekt de motivatie, dan ziet u alleen de fout daarover.`,
  example: { name: "uitvoeringskosten", spent: "120.000 euro", share: "3,3%", most: "3%", received: "3.600.000 euro" },
  settings: { posten: EXECUTION_POSTS },
  scope: "jaar",
  message: ({ name, spent, share, most, received }) =>
    `Aan ${name} is ${spent} van het Rijk besteed. Dat is ${share} van de ontvangen ${received}, en de afspraak is hoogstens ${most}.`,
  hint: () => "Controleer of de motivatie in dit grootboek nog klopt en of het Rijk ermee instemt.",
  actual: ({ share }) => share,
  expected: ({ most }) => `hoogstens ${most}`,
  check: (year, { say, settings }) => {
    const excess = findExcessCosts(year, settings.posten);
    if (excess === null || (year.jaar.financien?.uitvoeringskosten?.motivatie ?? null) === null) return;
    say(placeOfSum(excess.spent, year), excess.words);
  },
});
