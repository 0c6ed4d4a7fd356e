import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** The report shows which parts of the approach nobody works on, so each project names the part it belongs to. */
export const unlinkedApproach = defineRule({
  id: "project/unlinked-approach",
  ground: CONVENANT,
  severity: "info",
  title: "Een project noemt bij welk onderdeel van de aanpak het hoort.",
  why: `De deal beschrijft de aanpak in onderdelen. Het rapport laat zien aan welke onderdelen wordt gewerkt en aan welke niet. Een project zonder onderdeel telt daarin niet mee.

Het programma kijkt of er minstens één onderdeel staat. Heeft de deal geen onderdelen, dan vraagt het niets.`,
  example: { project: "Een groene laan" },
  settings: {},
  scope: "project",
  message: ({ project }) => `Bij project ${project} staat niet bij welk onderdeel van de aanpak het hoort.`,
  hint: () =>
    "Voeg toe: aanpak: met het kenmerk van een onderdeel uit deal/aanpak.yaml. Past er geen? Dan kan het zo blijven.",
  expected: () => "minstens één onderdeel van de aanpak",
  check: ({ year, project }, { say }) => {
    if (project.aanpak.length > 0 || year.deal.aanpak.length === 0) return;
    say(placeOf(project.at, "aanpak"), { project: project.naam ?? project.id });
  },
});
