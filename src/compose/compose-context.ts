import type { Assessment } from "../assess/assessment.ts";
import type { EditionName } from "../disclose/disclose.ts";
import type { AppliedException } from "../rules/engine/apply-exceptions.ts";
import type { Unwitnessed } from "../rules/quotations/list-unwitnessed.ts";
import type { Project } from "../content/content.ts";
import type { Veranderd } from "../content/verandering.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { groupBy } from "../value/group-by.ts";
import type { TestRecords } from "./test-record.ts";

/** Which version of the report is made, and for whom. */
export interface Edition {
  readonly version: "concept" | "definitief";
  /** "partijen" is the edition of the Parties to the deal. */
  readonly edition: EditionName;
}

/** What every chapter is composed from. */
export interface ComposeContext {
  readonly assessment: Assessment;
  readonly edition: Edition;
  /** Place of each project in the report, by its id. */
  readonly projects: ReadonlyMap<string, PlacedProject>;
  /** Findings that were let pass. */
  readonly exceptions: readonly AppliedException[];
  /** Parts of the deal's text that are not there, with what could not be held against them. */
  readonly unwitnessed: readonly Unwitnessed[];
  /** What changed since it was sent; null where it was not. */
  readonly veranderd: Veranderd | null;
  /** What the tests of this program say of its pages and PDF files. */
  readonly records: TestRecords;
}

/** A project with its number, which never changes as long as it stays in its theme. */
export interface PlacedProject {
  readonly project: Project;
  /** E.g. "P3.1": theme 3, first project. */
  readonly number: string;
  readonly anchor: string;
}

/** The name of a project as it is printed. */
export function nameOf(project: Project): string {
  return project.naam ?? (isEmptied(project) ? "vertrouwelijk" : project.id);
}

/** Some projects with their place, in the order of their numbers: P3.2 comes before P3.10. */
export function listPlaced(some: Iterable<Project>, projects: ComposeContext["projects"]): PlacedProject[] {
  return [...some]
    .flatMap(({ id }) => projects.get(id) ?? [])
    .sort((a, b) => a.number.localeCompare(b.number, "en", { numeric: true }));
}

/**
 * Numbers the projects by theme, in the order in which they came there. One that left, or that is in no report any more,
 * keeps its number: no other project gets it.
 */
export function placeProjects({ deal, jaar, earlier }: Assessment): ReadonlyMap<string, PlacedProject> {
  const present = new Map(jaar.projecten.map((project) => [project.id, project]));
  const cameTo = groupBy(
    [...earlier, jaar].flatMap(({ projecten }) => projecten),
    ({ thema }) => [thema],
  );
  const placed = new Map<string, PlacedProject>();
  for (const thema of deal.themas) {
    const ids = new Set((cameTo.get(thema.id) ?? []).map(({ id }) => id));
    for (const [place, id] of [...ids].entries()) {
      const project = present.get(id);
      if (project?.thema !== thema.id) continue;
      // Without a number of its own a theme has no place among the others
      const number = `P${String(thema.nummer ?? thema.id)}.${String(place + 1)}`;
      placed.set(id, { project, number, anchor: `project-${id}` });
    }
  }
  return placed;
}
