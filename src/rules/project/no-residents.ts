import { nameTheme } from "../../content/name-theme.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import { THEMA } from "../../value/nouns.ts";

/** Themes that the deal names need a word on what residents have to say in the project. */
export const noResidents = defineRule({
  id: "project/no-residents",
  ground: CONVENANT,
  severity: "error",
  title: "Een project in een wijkgericht thema vertelt hoe bewoners betrokken zijn.",
  why: `De deal vraagt bij sommige thema's dat bewoners betrokken zijn bij een project. Zonder die regel weet de lezer niet of dat zo is.

Het programma kijkt of "bewoners" is ingevuld. Het oordeelt niet over de inhoud.`,
  example: { project: "Een groene laan", thema: "Groen" },
  settings: { themas: { kind: "woorden", names: "thema", what: `de ${THEMA.meervoud} waarvoor dit geldt` } },
  scope: "project",
  message: ({ project, thema }) =>
    `Project ${project} hoort bij ${THEMA.naam} ${thema}, maar er staat niet hoe bewoners betrokken zijn.`,
  hint: () => "Voeg een regel toe: bewoners: hoe bewoners meedenken, meedoen of meebeslissen.",
  expected: () => "bewoners",
  check: ({ project, thema }, { say, settings }) => {
    if (thema === null || project.bewoners !== null || !settings.themas.includes(thema.id)) return;
    const args = { project: project.naam ?? project.id, thema: nameTheme(thema) };
    say(placeOf(project.at, "bewoners"), args);
  },
});
