import { formatDate } from "../../value/notation/format-date.ts";
import type { Project } from "../../content/content.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

interface Contradiction {
  readonly field: "start" | "einde" | "gestopt";
  /** What the dates say of a project with this status, in Dutch. */
  readonly words: string;
}

/** What a project is at the peildatum follows from its dates, unless one of them was forgotten. */
export const statusAgainstDates = defineRule({
  id: "project/status-against-dates",
  ground: norm("technisch: gegevens spreken elkaar niet tegen"),
  severity: "warning",
  title: "De status van een project past bij zijn start en einde.",
  why: `Aan de datums van een project ziet de lezer of het loopt. Zegt de status iets anders, dan is één van beide niet bijgewerkt.

Het programma kijkt naar de peildatum van het rapport. Een project in uitvoering is dan begonnen en nog niet voorbij zijn einde. Een afgerond project heeft geen einde dat later ligt. En wie "gestopt" invult, heeft ook de status "gestopt".`,
  example: {
    project: "Een groene laan",
    status: "in uitvoering",
    field: "einde",
    words: "het eindigde op 31 december 2025, vóór de peildatum (30 april 2026)",
  },
  settings: {},
  scope: "project",
  message: ({ project, status, words }) => `Project ${project} heeft status "${status}", maar ${words}.`,
  hint: ({ field }) => `Klopt de status? Verbeter dan "${field}". Verbeter anders de status.`,
  actual: ({ status }) => status,
  check: ({ year, project }, { say }) => {
    const { peildatum } = year.assessment;
    if (project.status === null || peildatum === null) return;
    const found = findContradiction(project, peildatum);
    if (found === null) return;
    const related = relatedTo("dit past niet bij de status", project.at, found.field);
    const args = { project: project.naam ?? project.id, status: project.status, ...found };
    say(withRelated(placeOf(project.at, "status"), related), args);
  },
});

function findContradiction({ status, start, einde, gestopt }: Project, peildatum: string): Contradiction | null {
  // Dates that contradict each other say nothing of the status
  if (start !== null && einde !== null && einde < start) return null;
  const measured = `de peildatum (${formatDate(peildatum)})`;
  if (status === "in uitvoering" && start !== null && start > peildatum) {
    return { field: "start", words: `het begint op ${formatDate(start)}, na ${measured}` };
  }
  if (status === "in uitvoering" && einde !== null && einde < peildatum) {
    return { field: "einde", words: `het eindigde op ${formatDate(einde)}, vóór ${measured}` };
  }
  if (status === "afgerond" && einde !== null && einde > peildatum) {
    return { field: "einde", words: `het eindigt op ${formatDate(einde)}, na ${measured}` };
  }
  if (status !== "gestopt" && gestopt !== null) {
    return { field: "gestopt", words: 'bij "gestopt" staat dat het is gestopt' };
  }
  return null;
}
