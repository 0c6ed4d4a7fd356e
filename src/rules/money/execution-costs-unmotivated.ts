import { EXECUTION_POSTS, findExcessCosts } from "./execution-costs.ts";
import { placeOfSum } from "./ledger-sums.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Going above the agreed share needs a motivation. */
export const executionCostsUnmotivated = defineRule({
  id: "money/execution-costs-unmotivated",
  ground: CONVENANT,
  severity: "error",
  title: "Wie meer uitgeeft aan de uitvoering dan afgesproken, legt uit waarom.",
  why: `De deal kan onder omstandigheden meer kosten van de uitvoering toestaan. Welke omstandigheden dat zijn, moet in het rapport te lezen zijn.

Het programma deelt wat van het Rijk aan deze posten is besteed door alles wat de regio tot nu toe van het Rijk heeft ontvangen. Is dat te veel en staat er geen uitvoeringskosten met een motivatie in het grootboek van dit jaar, dan is dat een fout.`,
  example: { name: "uitvoeringskosten", spent: "120.000 euro", share: "3,3%", most: "3%", received: "3.600.000 euro" },
  settings: { posten: EXECUTION_POSTS },
  scope: "jaar",
  message: ({ name, spent, share, most }) =>
    `Aan ${name} is ${spent} van het Rijk besteed. Dat is ${share} van wat is ontvangen, meer dan de afgesproken ${most}, en er staat niet waarom.`,
  hint: () =>
    "Voeg bovenaan het grootboek toe: uitvoeringskosten: {motivatie: waarom het meer is}. Of verbeter het bedrag.",
  actual: ({ share }) => share,
  expected: ({ most }) => `hoogstens ${most}, of een motivatie`,
  check: (year, { say, settings }) => {
    const excess = findExcessCosts(year, settings.posten);
    if (excess === null || (year.jaar.financien?.uitvoeringskosten?.motivatie ?? null) !== null) return;
    say(placeOfSum(excess.spent, year), excess.words);
  },
});
