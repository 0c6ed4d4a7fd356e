import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A project can begin and end between two reports; it can also have been forgotten in the one between. */
export const statusSkipped = defineRule({
  id: "project/status-skipped",
  ground: norm("technisch: de jaren sluiten op elkaar aan"),
  severity: "info",
  title: "Een project dat is afgerond, was eerder in uitvoering.",
  why: `Een project kan tussen twee rapporten beginnen en klaar zijn. Vaker is er iets vergeten: het project liep al, of het is nog niet klaar. Daarom vraagt het programma of het klopt.

Het programma vergelijkt de status met die in het vorige rapport.`,
  example: { project: "Een groene laan", year: "2025" },
  settings: {},
  scope: "project",
  message: ({ project, year }) =>
    `Project ${project} is afgerond, maar was in het rapport van ${year} nog in voorbereiding. Klopt dat?`,
  hint: () => "Is het project echt begonnen en klaar? Dan kan het zo blijven. Verbeter anders de status.",
  actual: () => "afgerond",
  expected: () => "in uitvoering",
  check: ({ year, project, previous }, { say }) => {
    if (project.status !== "afgerond" || previous?.status !== "in voorbereiding") return;
    const related = relatedTo('hier stond "in voorbereiding"', previous.at, "status");
    const reported = year.previous?.jaar.naam ?? "";
    say(withRelated(placeOf(project.at, "status"), related), { project: project.naam ?? project.id, year: reported });
  },
});
