import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Money of the deal comes after that of other schemes, so a project says which it tried. */
export const noInstruments = defineRule({
  id: "project/no-instruments",
  ground: CONVENANT,
  severity: "error",
  title: "Een project noemt de andere instrumenten die eerst zijn onderzocht, met de uitkomst.",
  why: `Het geld van de deal is beperkt. Daarom wordt eerst gekeken of een andere regeling of subsidie kan betalen. Het rapport laat zien dat dit is gebeurd.

Het programma kijkt of er minstens één instrument staat, met een naam en een uitkomst. Ook "niet geschikt" is een uitkomst.`,
  example: { project: "Een groene laan" },
  settings: {},
  scope: "project",
  message: ({ project }) =>
    `Bij project ${project} staat niet welke andere instrumenten eerst zijn onderzocht, zoals een regeling of subsidie.`,
  hint: () =>
    "Voeg toe: andere_instrumenten: en daaronder een regel als - {naam: naam van de regeling, uitkomst: wat eruit kwam}.",
  expected: () => "minstens één ander instrument",
  check: ({ project }, { say }) => {
    if (project.andere_instrumenten.length > 0) return;
    say(placeOf(project.at, "andere_instrumenten"), { project: project.naam ?? project.id });
  },
});
