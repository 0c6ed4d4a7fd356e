import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { Sources } from "../content/sources.ts";
import { reportOf } from "../content/report-order.ts";
import type { Content } from "../content/content.ts";
import { assessYear } from "./assess-year.ts";
import type { Assessment } from "./assessment.ts";
import { checkFigureReferences } from "./check-figure-references.ts";

/** Assesses every report year and reports what its figures contradict; oldest year first. */
export function assessContent(content: Content, sources: Sources, report: Report): Assessment[] {
  const assessments = content.jaren.flatMap(({ naam }) => assessYear(content, naam) ?? []);
  const newest = assessments.at(-1)?.jaar.naam ?? null;
  for (const assessment of assessments) {
    const { naam } = assessment.jaar;
    const own = [...sources.files.values()].filter(({ path }) => (reportOf(path) ?? newest) === naam);
    checkFigureReferences(assessment, { files: own, texts: sources.texts }, report);
  }
  return assessments;
}
