import { formatEuro } from "../../value/notation/format-euro.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { roundDecimal } from "../../value/notation/to-decimal-text.ts";
import { placeOfSum, sumLedger, WHOLE_DEAL } from "./ledger-sums.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Over the whole programme the region reserves at least a share of what the Rijk does. */
export const programmeRatio = defineRule({
  id: "money/programme-ratio",
  ground: CONVENANT,
  severity: "error",
  title: "De regio reserveert voor de hele deal minstens evenveel als is afgesproken tegenover het Rijk.",
  why: `Rijk en regio betalen samen. Per project mag de verhouding anders zijn, maar voor de hele deal moet die kloppen.

Wat is gereserveerd, is de verwachting voor het einde van de deal. Het programma deelt wat de regio reserveerde, publiek en privaat samen, door wat het Rijk reserveerde. In de eerste jaren besluiten gemeenten en partners nog over hun deel. Daarom kijkt het programma pas vanaf de datum bij "vanaf".`,
  example: { regio: "7.200.000 euro", rijk: "8.000.000 euro", ratio: "0,9", minimum: "1" },
  settings: {
    minimum: { kind: "getal", what: "hoeveel euro van de regio er minstens is bij elke euro van het Rijk" },
    vanaf: { kind: "datum", what: "vanaf welke stand van het geld de verhouding moet kloppen" },
  },
  scope: "jaar",
  message: ({ regio, rijk, ratio, minimum }) =>
    `De regio reserveerde ${regio} en het Rijk ${rijk}. Dat is ${ratio} euro van de regio bij elke euro van het Rijk, en het moet minstens ${minimum} zijn.`,
  hint: () =>
    "Voeg de bijdragen toe die ontbreken, of spreek met gemeenten en partners af wie het tekort dekt. Geld van het Rijk telt niet mee als bijdrage van de regio.",
  actual: ({ ratio }) => ratio,
  expected: ({ minimum }) => `minstens ${minimum}`,
  check: (year, { say, settings }) => {
    const until = year.jaar.rapport?.stand_geld ?? null;
    const sums = sumLedger(year.assessment.ledger);
    const sum = sums.of(WHOLE_DEAL, "regio", "gereserveerd");
    const [rijk, regio] = [sums.of(WHOLE_DEAL, "rijk", "gereserveerd").cents, sum.cents];
    if (until === null || until < settings.vanaf || rijk === null || regio === null) return;
    if (rijk <= 0 || regio >= rijk * settings.minimum) return;
    say(placeOfSum(sum, year), {
      regio: formatEuro(regio),
      rijk: formatEuro(rijk),
      ratio: formatRatio(regio / rijk, settings.minimum),
      minimum: formatNumber(settings.minimum),
    });
  },
});

/** Euros to a euro in whole cents, or with as many decimals as keep it below the minimum. */
function formatRatio(ratio: number, minimum: number): string {
  const decimals = [2, 3, 4, 5].find((most) => roundDecimal(ratio, most) < minimum);
  return formatNumber(ratio, { most: decimals ?? 6 });
}
