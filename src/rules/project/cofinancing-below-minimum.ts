import { describeCofinancing, findCofinancing } from "./cofinancing.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** The literal floor of a project: the region pays at least a share of what the Rijk pays. */
export const cofinancingBelowMinimum = defineRule({
  id: "project/cofinancing-below-minimum",
  ground: CONVENANT,
  severity: "error",
  title: "De regio betaalt bij een project minstens het deel van de rijksbijdrage dat de deal noemt.",
  why: `Een deal kan twee dingen zeggen over wat de regio meebetaalt. Per project geldt dan een deel van het geld van het Rijk, bijvoorbeeld de helft. Voor het hele programma geldt minstens evenveel als het Rijk. Deze regel bewaakt de ondergrens per project: bij 50% hoort bij elke 100 euro van het Rijk minstens 50 euro uit de regio. De regel project/cofinancing-below-parity vraagt naar projecten die daarboven zitten, maar minder dan evenveel krijgen. Voor één project meldt hooguit één van de twee zich.

Het programma telt alle regels van het grootboek bij elkaar op tot en met dit rapport. Publiek en privaat geld uit de regio tellen samen. Het kijkt naar geld dat is toegezegd: gereserveerd geld kan nog veranderen, en bij besteed geld ziet u alleen wie het eerst betaalt. Heeft het Rijk nog niets toegezegd, dan telt wat is gereserveerd. Een project zonder geld van het Rijk hoeft niets.`,
  example: {
    project: "Een groene laan",
    stage: "toegezegd",
    rijk: "600.000 euro",
    regio: "270.000 euro",
    share: "45%",
    minimum: "50%",
  },
  settings: { minimum: { kind: "getal", what: "wat de regio minstens betaalt bij elke euro van het Rijk" } },
  scope: "project",
  message: ({ project, stage, rijk, regio, share, minimum }) =>
    `Bij project ${project} is ${rijk} van het Rijk ${stage} en ${regio} uit de regio. Dat is ${share} van de rijksbijdrage, en de deal vraagt per project minstens ${minimum}.`,
  hint: () =>
    "Kijk in financien.yaml of er een bijdrage uit de regio ontbreekt. Klopt alles? Overleg dan met het programmabureau.",
  actual: ({ share }) => share,
  expected: ({ minimum }) => `${minimum} of meer`,
  check: ({ year, project }, { say, settings: { minimum } }) => {
    const money = findCofinancing(year, project);
    if (money === null || money.ratio >= minimum) return;
    say(placeOf(project.at, "naam"), describeCofinancing(money, project, minimum));
  },
});
