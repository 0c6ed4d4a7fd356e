import { isSheet } from "../../content/ledger-path.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Whether public money is the region's own can only be judged when its source is given; asked once a year. */
export const noOrigin = defineRule({
  id: "money/no-origin",
  ground: CONVENANT,
  severity: "info",
  title: "Bij publiek geld van de regio staat waar het vandaan komt.",
  why: `Geld dat een gemeente van het Rijk krijgt, telt niet mee als bijdrage van de regio. Of dat zo is, ziet u alleen als de herkomst is ingevuld.

Het programma telt de regels met soort regio-publiek zonder herkomst en zegt het één keer per jaar.`,
  example: { count: "32", isInSheet: false },
  settings: {},
  scope: "jaar",
  message: ({ count }) =>
    `Bij ${count === "1" ? "één regel" : `${count} regels`} met publiek geld van de regio staat niet waar het geld vandaan komt.`,
  hint: ({ isInSheet }) =>
    `Vul ${isInSheet ? 'in de kolom "herkomst" in' : "herkomst in"}: eigen middelen, specifieke uitkering, opdracht of subsidie. Geldt hetzelfde voor bijna alle regels? Zet het dan één keer ${isInSheet ? "in rapport.yaml, bij grootboek onder standaard" : "bij standaard"}.`,
  expected: () => "herkomst",
  check: ({ jaar }, { say }) => {
    const without = jaar.regels.filter(({ soort, herkomst }) => soort === "regio-publiek" && herkomst === null);
    const [first] = without;
    if (first === undefined) return;
    say(placeOf(first.at, "herkomst"), { count: formatNumber(without.length), isInSheet: isSheet(jaar.grootboek) });
  },
});
