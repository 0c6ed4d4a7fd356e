import { formatDate } from "../../value/notation/format-date.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** The deal wants work to begin within a span of years; a start outside it may have a reason. */
export const startOutsideWindow = defineRule({
  id: "project/start-outside-window",
  ground: CONVENANT,
  severity: "warning",
  title: "Een project begint in de periode die de deal noemt, of vertelt waarom niet.",
  why: `De deal kiest projecten die binnen een bepaalde periode kunnen beginnen. Een andere start mag, maar dan hoort de lezer waarom.

Het programma vergelijkt "start" met de eerste en de laatste dag van die periode. Beide dagen horen erbij. Staat er een reden (motivatie_start), dan is het goed.`,
  example: {
    project: "Een groene laan",
    start: "2026-10-01",
    from: "2024-01-01",
    to: "2025-12-31",
    side: "na",
  },
  settings: {
    van: { kind: "datum", what: "de eerste dag waarop een project kan beginnen" },
    tot: { kind: "datum", what: "de laatste dag waarop een project kan beginnen" },
  },
  scope: "project",
  message: ({ project, start, from, to, side }) =>
    `Project ${project} begint op ${formatDate(start)}. Dat is ${side} de periode die de deal noemt: ${formatDate(from)} tot en met ${formatDate(to)}.`,
  hint: () => "Klopt de datum? Voeg dan toe: motivatie_start: waarom het project eerder of later begint.",
  actual: ({ start }) => start,
  expected: ({ from, to }) => `${from} tot en met ${to}`,
  check: ({ project }, { say, settings: { van, tot } }) => {
    const { start } = project;
    if (start === null || project.motivatie_start !== null || (start >= van && start <= tot)) return;
    const side = start < van ? "vóór" : "na";
    say(placeOf(project.at, "start"), { project: project.naam ?? project.id, start, from: van, to: tot, side });
  },
});
