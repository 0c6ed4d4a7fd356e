import { isSheet } from "../../content/ledger-path.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

const WITH = { incl: "met btw", excl: "zonder btw", nvt: "waar geen btw bij hoort" } as const;

const EXAMPLE: {
  id: string;
  count: number;
  found: keyof typeof WITH;
  agreed: keyof typeof WITH;
  isInSheet: boolean;
} = {
  id: "laan-rijk-besteed",
  count: 0,
  found: "excl",
  agreed: "incl",
  isInSheet: false,
};

/** Amounts with and without turnover tax cannot be added up. */
export const noBtw = defineRule({
  id: "money/no-btw",
  ground: CONVENANT,
  severity: "warning",
  title: "Bij elk bedrag staat of btw erin zit, en bij geld van het Rijk is dat zoals afgesproken.",
  why: `Een bedrag met btw en een bedrag zonder btw kunt u niet optellen. De deal zegt of het geld van het Rijk met of zonder btw is. Bij het Rijk telt alleen een bedrag dat zo is geboekt goed mee. Zonder instelling is dat met btw.

Het programma kijkt naar btw bij de regel, of bij standaard bovenaan het grootboek. Ontbreekt btw bij meer regels, dan zegt het dat één keer per jaar. Het rekent zelf geen btw om.`,
  example: EXAMPLE,
  settings: {
    rijk: {
      kind: "woorden",
      what: "wat er bij geld van het Rijk bij btw mag staan: incl, excl of nvt; leeg is incl en nvt",
      standard: ["incl", "nvt"],
    },
  },
  scope: "jaar",
  message: ({ id, count, found, agreed }) =>
    count === 0
      ? `Regel "${id}" is een bedrag van het Rijk ${WITH[found]}, maar de afspraak met het Rijk is ${WITH[agreed]}.`
      : `Bij ${count === 1 ? `regel "${id}"` : `${formatNumber(count)} regels, zoals "${id}",`} staat niet of btw in het bedrag zit.`,
  hint: ({ count, agreed, isInSheet }) => {
    if (isInSheet)
      return count === 0
        ? `Vul het bedrag ${WITH[agreed]} in, en in de kolom "btw": ${agreed}. Is er geen btw? Vul daar dan nvt in.`
        : 'Vul in de kolom "btw" in: incl, excl of nvt. Geldt het voor bijna alle regels? Zet het dan één keer in rapport.yaml, bij grootboek onder standaard.';
    return count === 0
      ? `Vul het bedrag ${WITH[agreed]} in, en btw: ${agreed}. Is er geen btw? Vul dan btw: nvt in.`
      : "Vul in: btw: incl, btw: excl of btw: nvt. Geldt het voor bijna alle regels? Zet het dan één keer bij standaard.";
  },
  actual: ({ count, found }) => (count === 0 ? found : ""),
  expected: ({ count, agreed }) => (count === 0 ? `${agreed} of nvt` : "incl, excl of nvt"),
  check: ({ jaar }, { say, settings }) => {
    const isInSheet = isSheet(jaar.grootboek);
    const agreed = settings.rijk.includes("excl") ? "excl" : "incl";
    const without = jaar.regels.filter(({ btw }) => btw === null);
    const [first] = without;
    if (first !== undefined)
      say(placeOf(first.at, "btw"), { id: first.id, count: without.length, found: "nvt", agreed, isInSheet });
    for (const { id, at, soort, btw } of jaar.regels) {
      if (soort !== "rijk" || btw === null || settings.rijk.includes(btw)) continue;
      say(placeOf(at, "btw"), { id, count: 0, found: btw, agreed, isInSheet });
    }
  },
});
