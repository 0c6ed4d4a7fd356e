import { describeCofinancing, findCofinancing } from "./cofinancing.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** The programme pays as much as the Rijk, so a project that gets less leans on others and says why. */
export const cofinancingBelowParity = defineRule({
  id: "project/cofinancing-below-parity",
  ground: CONVENANT,
  severity: "warning",
  title: "De regio betaalt bij een project evenveel als het Rijk, of het project vertelt waarom niet.",
  why: `Over het hele programma betaalt de regio minstens evenveel als het Rijk. Per project kan de ondergrens lager liggen, bijvoorbeeld op de helft. Een project daartussen mag dus, maar dan moeten andere projecten het verschil goedmaken. Daarom vraagt het programma waarom. Ligt een project onder de ondergrens, dan meldt project/cofinancing-below-minimum dat, en deze regel niet.

Het programma telt op dezelfde manier als bij die regel: alle regels van het grootboek tot en met dit rapport, publiek en privaat geld uit de regio samen, van wat is toegezegd. Heeft het Rijk nog niets toegezegd, dan telt wat is gereserveerd. Staat er een reden (motivatie_cofinanciering), dan is het goed. Een project zonder geld van het Rijk hoeft niets.`,
  example: {
    project: "Een groene laan",
    stage: "toegezegd",
    rijk: "600.000 euro",
    regio: "420.000 euro",
    share: "70%",
    minimum: "100%",
  },
  settings: {
    minimum: { kind: "getal", what: "wat de regio in het hele programma betaalt bij elke euro van het Rijk" },
    ondergrens: {
      kind: "getal",
      what: "de ondergrens per project; daaronder meldt project/cofinancing-below-minimum het",
      standard: 0,
    },
  },
  scope: "project",
  message: ({ project, stage, rijk, regio, share }) =>
    `Bij project ${project} is ${rijk} van het Rijk ${stage} en ${regio} uit de regio. Dat is ${share} van de rijksbijdrage. Een project mag zo laag zitten, maar over het hele programma betaalt de regio minstens evenveel als het Rijk.`,
  hint: () =>
    "Kijk in financien.yaml of er een bijdrage uit de regio ontbreekt. Klopt alles? Voeg dan toe: motivatie_cofinanciering: waarom de regio hier minder betaalt.",
  actual: ({ share }) => share,
  expected: ({ minimum }) => `${minimum} of meer, of motivatie_cofinanciering`,
  check: ({ year, project }, { say, settings: { minimum, ondergrens } }) => {
    const money = findCofinancing(year, project);
    if (money === null || money.ratio >= minimum || money.ratio < ondergrens) return;
    if (project.motivatie_cofinanciering !== null) return;
    say(placeOf(project.at, "naam"), describeCofinancing(money, project, minimum));
  },
});
