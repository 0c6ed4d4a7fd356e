import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Money for a company can be state aid; a project says that somebody looked. */
export const noStateAid = defineRule({
  id: "project/no-state-aid",
  ground: CONVENANT,
  severity: "warning",
  title: "Een project vertelt dat staatssteun is bekeken, en met welke uitkomst.",
  why: `Geld van de overheid voor een bedrijf kan staatssteun zijn. De deal wordt uitgevoerd volgens de Europese regels. Daarom bekijkt elk project of er sprake is van staatssteun, ook als het antwoord "nee" is.

Het programma kijkt of "staatssteun" is ingevuld. Het oordeelt niet over de inhoud; dat is werk voor een jurist.`,
  example: { project: "Een groene laan" },
  settings: {},
  scope: "project",
  message: ({ project }) => `Bij project ${project} staat niet of staatssteun is bekeken.`,
  hint: () => "Voeg toe: staatssteun: wat de uitkomst is, bijvoorbeeld dat geen onderneming voordeel krijgt.",
  expected: () => "staatssteun",
  check: ({ project }, { say }) => {
    if (project.staatssteun !== null) return;
    say(placeOf(project.at, "staatssteun"), { project: project.naam ?? project.id });
  },
});
