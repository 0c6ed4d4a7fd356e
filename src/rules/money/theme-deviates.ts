import type { Assessment } from "../../assess/assessment.ts";
import { remember } from "../../value/remember.ts";
import { THEMA } from "../../value/nouns.ts";
import { formatEuro } from "../../value/notation/format-euro.ts";
import { formatPercentage } from "../../value/notation/format-percentage.ts";
import { addUpDivision } from "../../content/agreed-amount.ts";
import { inForce } from "../../content/in-force.ts";
import { findWords } from "../reading/find-words.ts";
import { placeOfSum, sumLedger, WHOLE_DEAL } from "./ledger-sums.ts";
import { withAbout } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import type { YearSubject } from "../engine/subjects.ts";

/** A theme gets about as much of the Rijk's money as the deal's table says, or a decision says otherwise. */
export const themeDeviates = defineRule({
  id: "money/theme-deviates",
  ground: CONVENANT,
  severity: "warning",
  title: "Een thema krijgt ongeveer zoveel geld van het Rijk als in de verdeling staat.",
  why: `De verdeling over de thema's geeft de richting aan. Er mag iets schuiven, maar een andere verdeling spreken Partijen samen af.

Het programma vergelijkt wat van het Rijk voor een thema is gereserveerd met de verdeling die op de peildatum gold. Meer dan de verdeling telt altijd. Minder telt pas als het Rijk alles heeft gereserveerd: dan is het geld naar een ander thema gegaan. Projecten tellen mee bij hun thema.

Staat bij afwijkingen in het grootboek een reden met een verwijzing naar het besluit, dan zwijgt het programma. In die verwijzing staat een van de woorden bij "verwijzing".`,
  example: { theme: "Groen", reserved: "680.000 euro", agreed: "800.000 euro", deviation: "15% minder" },
  settings: {
    procent: { kind: "getal", what: `hoeveel procent een ${THEMA.naam} van de verdeling mag afwijken` },
    verwijzing: { kind: "woorden", what: "woorden waaraan een verwijzing naar het besluit te herkennen is" },
  },
  scope: "thema",
  message: ({ theme, reserved, agreed, deviation }) =>
    `Voor ${THEMA.naam} ${theme} is ${reserved} van het Rijk gereserveerd. In de verdeling staat ${agreed}. Dat is ${deviation}.`,
  hint: ({ theme }) =>
    `Is dit zo afgesproken? Voeg dan in het grootboek bij afwijkingen een regel toe voor ${THEMA.naam} ${theme}, met de reden en een verwijzing naar het besluit. Zo niet, verbeter het bedrag of vraag een wijziging aan.`,
  actual: ({ reserved }) => reserved,
  expected: ({ agreed }) => agreed,
  check: ({ year, stand }, { say, settings }) => {
    const { id, kort, naam } = stand.thema;
    const { deal, peildatum, ledger } = year.assessment;
    const agreed = inForce(deal.verdeling.find(({ thema }) => thema === id)?.rijk ?? null, peildatum) ?? 0;
    const sum = sumLedger(ledger).of({ kind: "thema", id }, "rijk", "gereserveerd");
    if (agreed === 0 || sum.cents === null) return;
    const percent = ((sum.cents - agreed) / agreed) * 100;
    if (Math.abs(percent) <= settings.procent || (percent < 0 && !isAllReserved(year.assessment))) return;
    if (isDecided(id, year, settings.verwijzing)) return;
    say(withAbout(placeOfSum(sum, year), [id]), {
      theme: kort ?? inForce(naam, peildatum) ?? id,
      reserved: formatEuro(sum.cents),
      agreed: formatEuro(agreed),
      deviation: `${formatPercentage(Math.abs(percent), { against: settings.procent })}% ${percent < 0 ? "minder" : "meer"}`,
    });
  },
});

/** Whether nothing of the Rijk's money is still to be reserved; each theme asks. */
const isAllReserved = remember(({ deal, peildatum, ledger }: Assessment): boolean => {
  const whole = addUpDivision(deal, "rijk", peildatum).value;
  const reserved = sumLedger(ledger).of(WHOLE_DEAL, "rijk", "gereserveerd").cents;
  return whole !== null && reserved !== null && reserved >= whole;
});

/** Whether this or an earlier ledger says of the theme why it deviates and by which decision. */
function isDecided(thema: string, { jaar, assessment }: YearSubject, words: readonly string[]): boolean {
  return [...assessment.earlier, jaar].some(({ financien }) =>
    (financien?.afwijkingen ?? []).some(
      (one) => one.thema === thema && one.reden !== null && findWords(one.verwijzing ?? "", words).length > 0,
    ),
  );
}
