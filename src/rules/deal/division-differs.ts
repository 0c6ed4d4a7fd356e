import { formatEuro } from "../../value/notation/format-euro.ts";
import { addUpDivision } from "../../content/agreed-amount.ts";
import { listDividedAmounts } from "../../content/agreed-money.ts";
import type { Deal, Kant } from "../../content/content.ts";
import { isAmount } from "../../content/is-amount.ts";
import { inForce } from "../../content/in-force.ts";
import { ADDS_UP } from "../money/ledger-sums.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { ContentSubject } from "../engine/subjects.ts";
import { inside, type At } from "../../source/at.ts";

/** What a side gives in total and what the division gives it are two ways to say the same. */
export const divisionDiffers = defineRule({
  id: "deal/division-differs",
  ground: norm(ADDS_UP),
  severity: "warning",
  title: "De verdeling telt op tot het totaal van het Rijk en dat van de regio.",
  why: `De deal noemt een totaal voor het Rijk en voor de regio, en verdeelt het over thema's en posten. Verschillen die, dan is een bedrag verkeerd overgenomen, of een addendum veranderde wel het ene en niet het andere.

Noemt de deal ook bedragen per bijdrager, dan vergelijkt het programma die met het bedrag voor de hele deal en met dat van elk thema en elke post.

Het programma vergelijkt bij de start van de deal, en opnieuw op de dag dat een ondertekend addendum ingaat. Heeft een deal bewust niet alles verdeeld, dan mag het zo blijven.`,
  example: {
    when: "Bij de start van de deal",
    side: "het Rijk",
    total: "9.000.000 euro",
    what: "de verdeling",
    sum: "8.000.000 euro",
  },
  settings: {},
  scope: "inhoud",
  message: ({ when, side, total, what, sum }) =>
    `${when} is het totaal van ${side} ${total}, maar ${what} telt op tot ${sum}.`,
  hint: () =>
    "Controleer het totaal en de bedragen in de verdeling of per bijdrager tegen de tekst van de deal of van het addendum.",
  actual: ({ sum }) => sum,
  expected: ({ total }) => total,
  check: (subject, { say }) => {
    const { deal } = subject.content;
    for (const moment of listMoments(subject)) {
      const { date, when, atOf } = moment;
      for (const kant of ["rijk", "regio"] as const) {
        const total = inForce(kant === "rijk" ? deal.plafondRijk : deal.minimumRegio, date);
        const sum = addUpDivision(deal, kant, date).value;
        if (total === null || sum === null || sum === total) continue;
        const side = kant === "rijk" ? "het Rijk" : "de regio";
        const at = atOf(kant);
        say(placeOf(at.at, at.key), {
          when,
          side,
          total: formatEuro(total),
          what: "de verdeling",
          sum: formatEuro(sum),
        });
      }
      sayContributors(deal, moment, say);
    }
  },
});

type Say = (
  place: ReturnType<typeof placeOf>,
  args: { when: string; side: string; total: string; what: string; sum: string },
) => void;

/** What contributors give together, beside the amount that the deal names for all of them. */
function sayContributors(deal: Deal, { date, when, atOf }: Moment, say: Say): void {
  for (const { isWhole, soort, named, given, first } of listDividedAmounts(deal, date)) {
    if (named.value === null || given.value === null || named.value === given.value) continue;
    const whose = soort === "rijk" ? "het Rijk" : "de regio";
    const side = isWhole ? whose : `${whose} voor ${first.thema ?? first.post ?? ""}`;
    const args = {
      when,
      side,
      total: formatEuro(named.value),
      what: "de lijst per bijdrager",
      sum: formatEuro(given.value),
    };
    const amended = atOf("regio");
    say(date === null ? placeOf(first.at, "bedrag") : placeOf(amended.at, amended.key), args);
  }
}

interface Moment {
  /** Null for the start. */
  readonly date: string | null;
  readonly when: string;
  readonly atOf: (kant: Kant) => { readonly at: At; readonly key: string };
}

/** The start, and each day on which signed changes came into force. */
function listMoments({ content }: ContentSubject): Moment[] {
  const { financien } = content.deal;
  if (financien === null) return [];
  const start: Moment = {
    date: null,
    when: "Bij de start van de deal",
    atOf: (kant) => ({ at: inside(financien.at, kant === "rijk" ? "plafond_rijk" : "minimum_regio"), key: "bedrag" }),
  };
  const amending = content.deal.wijzigingen.filter(
    ({ isOndertekend, onderwerp }) => isOndertekend && onderwerp !== null && isAmount(onderwerp.kind),
  );
  const days = new Map(amending.map((change) => [`${change.addendum.id} ${change.vanaf ?? ""}`, change]));
  const changed = [...days.values()].flatMap(({ vanaf: date, addendum: { id, at } }): Moment[] =>
    date === null ? [] : [{ date, when: `Met addendum "${id}"`, atOf: () => ({ at, key: "id" }) }],
  );
  return [start, ...changed];
}
