import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { Sources } from "../content/sources.ts";
import { listContentFiles } from "../content/list-content-files.ts";
import type { Content } from "../content/content.ts";
import { assessYear } from "./assess-year.ts";
import type { Assessment } from "./assessment.ts";
import { checkFigureReferences } from "./check-figure-references.ts";

/** Assesses every report year and reports what its figures contradict; oldest year first. */
export function assessContent(content: Content, sources: Sources, report: Report): Assessment[] {
  const files = listContentFiles(sources);
  const assessments = content.jaren.flatMap(({ year }) => assessYear(content, year) ?? []);
  const newest = assessments.at(-1)?.jaar.year ?? null;
  for (const assessment of assessments) {
    const { year } = assessment.jaar;
    const own = files.filter((file) => file.year === year || (file.year === null && year === newest));
    const prose = [...sources.files.entries()].flatMap(([path, { source }]) =>
      source.kind === "markdown" && path.startsWith(`${String(year)}/`) ? [source] : [],
    );
    checkFigureReferences(assessment, { files: own, prose }, report);
  }
  return assessments;
}
