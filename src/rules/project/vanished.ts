import type { Project } from "../../content/content.ts";
import { remember } from "../../value/remember.ts";
import type { Need } from "../../diagnostics/diagnostic.ts";
import type { Sources } from "../../content/sources.ts";
import { relatedTo, wholeFile, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { YearSubject } from "../engine/subjects.ts";

/** What a report said once, the next ones keep saying: a project ends, it does not disappear. */
export const vanished = defineRule({
  id: "project/vanished",
  ground: norm("technisch: de jaren sluiten op elkaar aan"),
  severity: "error",
  title: "Een project uit het vorige rapport staat ook in dit rapport.",
  why: `Een project dat klaar of gestopt is, blijft in de rapporten staan, met die status. Zo ziet de lezer wat er van elk project is geworden, en blijven de nummers van de projecten gelijk.

Het programma zoekt elk project van het vorige rapport op aan de naam van zijn bestand, in alle thema's. Een bestand dat niet te lezen is, telt mee: dat heeft een eigen melding.`,
  example: { project: "Een groene laan", id: "laan", year: "2025", theme: "groen" },
  settings: {},
  scope: "jaar",
  message: ({ project, id, year }) =>
    `Project ${project} (${id}.yaml) stond in het rapport van ${year}, maar ontbreekt in dit rapport.`,
  hint: ({ id, theme }) =>
    `Zet ${theme}/projecten/${id}.yaml terug. Is het project klaar of gestopt? Geef het dan die status. Heeft het bestand een andere naam gekregen? Gebruik dan weer de oude.`,
  expected: ({ id, theme }) => `${theme}/projecten/${id}.yaml`,
  check: (year, { say }) => {
    if (year.previous === null) return;
    const present = listProjectIds(year);
    for (const project of year.index.previousProjects.values()) {
      if (present.has(project.id)) continue;
      const related = relatedTo("het project in het vorige rapport", project.at, "naam");
      const reported = year.previous.jaar.naam;
      const args = { project: project.naam ?? project.id, id: project.id, year: reported, theme: project.thema };
      say({ ...withRelated(wholeFile(reportOf(year)), related), needs: needsOfProject(project, year) }, args);
    }
  },
});

/** Where it would stand: in the folder of its theme, where a file may not be read or bear another name. */
function needsOfProject({ id, thema }: Project, { jaar: { naam } }: YearSubject): Need[] {
  return [
    ...[`${naam}/${thema}`, `${naam}/${thema}/projecten/`].map((file) => ({ file, line: null, about: null })),
    { file: `${naam}/`, line: null, about: id },
  ];
}

/** The projects of each report by the names of their files, also of those that could not be read; listed once. */
const listProjectFiles = remember(groupProjectFiles);

function listProjectIds({ jaar, sources }: YearSubject): ReadonlySet<string> {
  return listProjectFiles(sources).get(jaar.naam) ?? new Set();
}

function groupProjectFiles({ values }: Sources): ReadonlyMap<string, ReadonlySet<string>> {
  const reports = new Map<string, Set<string>>();
  for (const { role } of values.values()) {
    if (role.role === "project") reports.set(role.jaar, (reports.get(role.jaar) ?? new Set()).add(role.id));
  }
  return reports;
}

function reportOf({ jaar }: YearSubject): string {
  return jaar.rapport?.at.file ?? `${jaar.naam}/rapport.yaml`;
}
