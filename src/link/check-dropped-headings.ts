import type { FileValue } from "../content/file-value.ts";
import type { Sources } from "../content/sources.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";

/**
 * Reports the headings that a prose file does not have, and that it had in the report before or that most files of its
 * kind have in the same report: what a file that was saved by half has lost.
 */
export function checkDroppedHeadings(reports: readonly string[], { values }: Sources, report: Report): void {
  for (const [index, name] of reports.entries()) {
    const files = [...values.values()].filter(
      ({ path, body }) => path.startsWith(`${name}/`) && body?.kind === "markdown",
    );
    const usual = listUsual(files);
    const previous = reports[index - 1] ?? null;
    for (const value of files) {
      const before = previous === null ? [] : listTaken(values.get(`${previous}/${value.path.slice(name.length + 1)}`));
      const expected = [...before, ...(value.role.role === "voortgang" ? usual : [])];
      const headings = [...new Set(expected)].filter((heading) => !isHere(heading, value));
      if (headings.length === 0) continue;
      const { path: file } = value;
      const place = { file, range: null, about: [file, ...headings], needs: [{ file, line: null, about: file }] };
      const year = headings.every((heading) => before.includes(heading)) ? previous : null;
      report("markdown/dropped-heading", place, { headings, year });
    }
  }
}

/** Fewer files show no custom. */
const LEAST_FILES = 4;

/** The headings that nearly all progress files of a report have. */
function listUsual(files: readonly FileValue[]): string[] {
  const taken = files.filter(({ role }) => role.role === "voortgang").map(listTaken);
  if (taken.length < LEAST_FILES) return [];
  return [...new Set(taken.flat())].filter(
    (heading) => taken.filter((one) => one.includes(heading)).length >= taken.length - 1,
  );
}

function listTaken(value: FileValue | undefined): string[] {
  return value?.body?.kind === "markdown" ? Object.keys(value.body.taken) : [];
}

/** Whether a heading is there, or what is wrong with it was told. */
function isHere(heading: string, value: FileValue): boolean {
  const isTold = value.findings.some(({ ruleId, about }) => ruleId.startsWith("markdown/") && about.includes(heading));
  return isTold || listTaken(value).includes(heading);
}
