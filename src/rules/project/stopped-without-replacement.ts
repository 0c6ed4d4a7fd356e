import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** The results of a stopped project still stand, so the report says who works on them now. */
export const stoppedWithoutReplacement = defineRule({
  id: "project/stopped-without-replacement",
  ground: CONVENANT,
  severity: "warning",
  title: "Een gestopt project vertelt wat ervoor in de plaats komt, of waarom er niets komt.",
  why: `Stopt een project, dan blijven de resultaten staan waar het aan werkte. De lezer wil weten wie dat werk overneemt, of waarom dat niet nodig is.

Het programma kijkt of bij "gestopt" een ander project staat (vervangen_door) of een uitleg (vervanging).`,
  example: { project: "Een groene laan" },
  settings: {},
  scope: "project",
  message: ({ project }) => `Project ${project} is gestopt, maar er staat niet wat ervoor in de plaats komt.`,
  hint: () =>
    "Voeg bij gestopt toe: vervangen_door met het kenmerk van het nieuwe project, of vervanging met uitleg. Komt er niets? Leg dat uit bij vervanging.",
  expected: () => "vervangen_door of vervanging",
  check: ({ project }, { say }) => {
    const { gestopt } = project;
    // Without any word on the stop project/stopped-without-reason asks first
    if (project.status !== "gestopt" || gestopt === null) return;
    if (gestopt.vervangen_door !== null || gestopt.vervanging !== null) return;
    say(placeOf(project.at, "gestopt"), { project: project.naam ?? project.id });
  },
});
