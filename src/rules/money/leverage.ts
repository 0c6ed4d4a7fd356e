import { toCentsPerEuro } from "../../value/cents-per-euro.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { Assessment } from "../../assess/assessment.ts";
import { placeOfSum, sumLedger, WHOLE_DEAL } from "./ledger-sums.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** What the region adds to each euro of the Rijk should grow; when it shrinks, that is worth a word. */
export const leverage = defineRule({
  id: "money/leverage",
  ground: CONVENANT,
  severity: "info",
  title:
    "De hefboom wordt niet kleiner: de regio legt bij elke euro van het Rijk niet minder bij dan in het vorige rapport.",
  why: `De rijksbijdrage is bedoeld als vliegwiel: de regio legt er steeds meer bij. De hefboom is wat de regio toezegt bij elke euro die van het Rijk is toegezegd, publiek en privaat samen.

Het programma vergelijkt de hefboom met die van het vorige rapport, in hele centen. Alleen een daling wordt gemeld. Dat is een advies om er iets over te schrijven.`,
  example: { now: "0,91", before: "0,94", year: "2025" },
  settings: {},
  scope: "jaar",
  message: ({ now, before, year }) =>
    `Bij elke toegezegde euro van het Rijk legt de regio nu ${now} euro. In het rapport van ${year} was dat ${before} euro.`,
  hint: () => "Leg in de tekst over geld uit waarom de hefboom kleiner is, en of de regio dat nog inhaalt.",
  actual: ({ now }) => now,
  expected: ({ before }) => `${before} of meer`,
  check: (year, { say }) => {
    const [now, before] = [leverageOf(year.assessment), year.previous === null ? null : leverageOf(year.previous)];
    if (year.previous === null || now === null || before === null || now >= before) return;
    const sum = sumLedger(year.assessment.ledger).of(WHOLE_DEAL, "regio", "toegezegd");
    const args = { now: formatRatio(now), before: formatRatio(before) };
    say(placeOfSum(sum, year), { ...args, year: year.previous.jaar.naam });
  },
});

/** Cents to a euro as euros: 94 is "0,94". */
function formatRatio(cents: number): string {
  return formatNumber(cents / 100, { most: 6 });
}

/** Cents of the region to each euro of the Rijk that was committed; null as long as that is nothing, or not known. */
function leverageOf({ ledger }: Assessment): number | null {
  const sums = sumLedger(ledger);
  const rijk = sums.of(WHOLE_DEAL, "rijk", "toegezegd").cents;
  const regio = sums.of(WHOLE_DEAL, "regio", "toegezegd").cents;
  return rijk === null || regio === null || rijk <= 0 ? null : toCentsPerEuro(regio, rijk);
}
