import { formatNumber } from "../../value/notation/format-number.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Amounts with and without turnover tax cannot be added up. */
export const noBtw = defineRule({
  id: "money/no-btw",
  ground: CONVENANT,
  severity: "warning",
  title: "Bij elk bedrag staat of btw erin zit, en een bedrag van het Rijk is met btw.",
  why: `Een bedrag met btw en een bedrag zonder btw kunt u niet optellen. De deal noemt de bijdrage van het Rijk inclusief btw. Daarom telt bij het Rijk alleen een bedrag met btw goed mee.

Het programma kijkt naar btw bij de regel, of bij standaard bovenaan het grootboek. Ontbreekt btw bij meer regels, dan zegt het dat één keer per jaar. Het rekent zelf geen btw om.`,
  example: { id: "laan-rijk-besteed", count: 0 },
  settings: {},
  scope: "jaar",
  message: ({ id, count }) =>
    count === 0
      ? `Regel "${id}" is een bedrag van het Rijk zonder btw, maar de afspraak met het Rijk is met btw.`
      : `Bij ${count === 1 ? `regel "${id}"` : `${formatNumber(count)} regels, zoals "${id}",`} staat niet of btw in het bedrag zit.`,
  hint: ({ count }) =>
    count === 0
      ? "Vul het bedrag met btw in, en btw: incl. Is er geen btw? Vul dan btw: nvt in."
      : "Vul in: btw: incl, btw: excl of btw: nvt. Geldt het voor bijna alle regels? Zet het dan één keer bij standaard.",
  actual: ({ count }) => (count === 0 ? "excl" : ""),
  expected: ({ count }) => (count === 0 ? "incl of nvt" : "incl, excl of nvt"),
  check: ({ jaar }, { say }) => {
    const without = jaar.regels.filter(({ btw }) => btw === null);
    const [first] = without;
    if (first !== undefined) say(placeOf(first.at, "btw"), { id: first.id, count: without.length });
    for (const { id, at, soort, btw } of jaar.regels) {
      if (soort === "rijk" && btw === "excl") say(placeOf(at, "btw"), { id, count: 0 });
    }
  },
});
