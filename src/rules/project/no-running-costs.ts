import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** What is built must be kept up after the deal; where nobody said whether something is built, that is the question. */
export const noRunningCosts = defineRule({
  id: "project/no-running-costs",
  ground: CONVENANT,
  severity: "warning",
  title: "Een project met een investering vertelt wie de kosten na de deal betaalt.",
  why: `Het geld van de deal is tijdelijk. Wie er een gebouw, een plein of een systeem van betaalt, heeft daarna elk jaar kosten voor beheer en onderhoud. Die kosten moeten zijn geborgd.

Het programma kijkt bij "investering: ja" of "borging" is ingevuld. Is geen van beide ingevuld, dan vraagt het of het om een investering gaat. Bij een gestopt project vraagt het niets.`,
  example: { project: "Een groene laan", isInvestment: true },
  settings: {},
  scope: "project",
  message: ({ project, isInvestment }) =>
    isInvestment
      ? `Project ${project} is een investering, maar er staat niet wie de kosten na de deal betaalt.`
      : `Bij project ${project} staat niet of het een investering is, en ook niet wie de kosten na de deal betaalt.`,
  hint: ({ isInvestment }) =>
    isInvestment
      ? "Voeg toe: borging: wie beheer en onderhoud betaalt als de deal is afgelopen."
      : "Voeg toe: investering: ja of nee. Is het ja, voeg dan ook borging toe.",
  expected: ({ isInvestment }) => (isInvestment ? "borging" : "investering"),
  check: ({ project }, { say }) => {
    if (project.borging !== null || project.investering === false || project.status === "gestopt") return;
    const isInvestment = project.investering === true;
    const field = isInvestment ? "borging" : "investering";
    say(placeOf(project.at, field), { project: project.naam ?? project.id, isInvestment });
  },
});
