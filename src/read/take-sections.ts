import type { Place, Report } from "../diagnostics/create-diagnostic.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import type { MarkdownSection, MarkdownSource } from "../source/source-file.ts";

/** The headings a prose file must and may have. */
export interface Headings {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/**
 * Takes the sections with a known heading and reports every other, and those that are missing or empty.
 *
 * @returns by known heading, the index of its section in the file
 */
export function takeSections(
  source: MarkdownSource,
  headings: Headings,
  report: Report,
): Readonly<Record<string, number>> {
  const known = [...headings.required, ...headings.optional];
  const taken: Record<string, number> = {};
  for (const [index, section] of source.sections.entries()) {
    if (section.heading === "") reportLooseText(source, section, report);
    else takeSection({ section, index, taken, known, place: placeOf(source, section) }, report);
  }
  for (const heading of headings.required) {
    if (taken[heading] === undefined)
      report("markdown/missing-heading", { file: source.path, range: null }, { heading });
  }
  return taken;
}

interface Taking {
  readonly section: MarkdownSection;
  readonly index: number;
  /** Filled in. */
  readonly taken: Record<string, number>;
  readonly known: readonly string[];
  readonly place: Place;
}

function takeSection({ section, index, taken, known, place }: Taking, report: Report): void {
  const heading = section.heading.replace(/^# /u, "");
  const match = known.find((candidate) => fold(candidate) === fold(heading));
  if (match !== undefined && heading !== section.heading) report("markdown/wrong-level", place, { heading });
  if (match === undefined)
    report("markdown/unknown-heading", place, { heading, known, nearest: findNearest(heading, known) });
  else if (taken[match] !== undefined) report("markdown/duplicate-heading", place, { heading });
  else taken[match] = index;
  if (match !== undefined && section.body.trim() === "") report("markdown/empty-section", place, { heading });
}

/** Case, a question mark and spaces do not matter in a heading. */
function fold(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[?:.]+$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function reportLooseText(source: MarkdownSource, section: MarkdownSection, report: Report): void {
  const start = section.body.search(/\S/u);
  if (start === -1) return;
  const offset = section.bodyOffset + start;
  report("markdown/text-before-heading", { file: source.path, range: source.lines.rangeAt(offset, offset + 1) }, {});
}

function placeOf(source: MarkdownSource, section: MarkdownSection): Place {
  const line = source.lines.positionAt(section.headingOffset).line;
  const end = section.headingOffset + source.lines.lineText(line).length;
  return { file: source.path, range: source.lines.rangeAt(section.headingOffset, end) };
}
