import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** A project that ended early says when and why. */
export const stoppedWithoutReason = defineRule({
  id: "project/stopped-without-reason",
  ground: CONVENANT,
  severity: "error",
  title: "Een gestopt project vertelt wanneer en waarom het is gestopt.",
  why: `Het rapport gaat over de voortgang van alle projecten, ook van projecten die eerder ophouden dan gepland. De lezer wil weten wat er gebeurde en wat we ervan leren.

Het programma kijkt bij status "gestopt" of "gestopt" is ingevuld, met een datum en een reden.`,
  example: { project: "Een groene laan" },
  settings: {},
  scope: "project",
  message: ({ project }) => `Project ${project} is gestopt, maar er staat niet wanneer en waarom.`,
  hint: () => "Voeg toe: gestopt: {datum: JJJJ-MM-DD, reden: waarom het project is gestopt}.",
  expected: () => "gestopt",
  check: ({ project }, { say }) => {
    if (project.status !== "gestopt" || project.gestopt !== null) return;
    say(placeOf(project.at, "status"), { project: project.naam ?? project.id });
  },
});
