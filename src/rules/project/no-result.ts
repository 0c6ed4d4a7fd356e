import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import { RESULTAAT } from "../../value/nouns.ts";

/** A project that works on no result of the deal has no place in its report. */
export const noResult = defineRule({
  id: "project/no-result",
  ground: CONVENANT,
  severity: "error",
  title: "Een project draagt bij aan minstens één beoogd resultaat van de deal.",
  why: `De deal betaalt projecten om de beoogde resultaten te halen. Zonder resultaat weet de lezer niet waarom een project in het rapport staat, en telt het in geen overzicht mee.

Het programma kijkt of er minstens één resultaat bij het project staat. Of het project daar echt aan bijdraagt, beoordeelt u.`,
  example: { project: "Een groene laan" },
  settings: {},
  scope: "project",
  message: ({ project }) => `Bij project ${project} staat niet aan ${RESULTAAT.welk} van de deal het bijdraagt.`,
  hint: () => `Voeg toe: resultaten: met minstens één kenmerk van een ${RESULTAAT.naam} uit deal/resultaten.yaml.`,
  expected: () => `minstens één ${RESULTAAT.naam}`,
  check: ({ project }, { say }) => {
    if (project.resultaten.length > 0) return;
    say(placeOf(project.at, "resultaten"), { project: project.naam ?? project.id });
  },
});
