import { formatDate } from "../../value/notation/format-date.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A project ends on or after the day it begins. */
export const datesReversed = defineRule({
  id: "project/dates-reversed",
  ground: norm("technisch: gegevens spreken elkaar niet tegen"),
  severity: "error",
  title: "Een project eindigt niet voordat het begint.",
  why: `Een einde vóór de start is een typefout. Het rapport zou er een onmogelijke planning mee laten zien.

Het programma vergelijkt "start" en "einde". Dezelfde dag mag.`,
  example: { project: "Een groene laan", start: "2026-10-01", end: "2025-12-31" },
  settings: {},
  scope: "project",
  message: ({ project, start, end }) =>
    `Project ${project} eindigt op ${formatDate(end)}, maar begint pas op ${formatDate(start)}.`,
  hint: () => "Verbeter de datum bij start of bij einde. Let op het jaar.",
  actual: ({ end }) => end,
  expected: ({ start }) => `${start} of later`,
  check: ({ project }, { say }) => {
    const { start, einde } = project;
    if (start === null || einde === null || einde >= start) return;
    const related = relatedTo("hier staat de start", project.at, "start");
    const args = { project: project.naam ?? project.id, start, end: einde };
    say(withRelated(placeOf(project.at, "einde"), related), args);
  },
});
