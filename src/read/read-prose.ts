import type { Place, Report } from "../diagnostics/create-diagnostic.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import type { MarkdownSection, MarkdownSource } from "../source/source-file.ts";
import type { Prozatekst } from "../content/content.ts";
import { checkNotes } from "./check-notes.ts";

/** The headings a prose file must and may have. */
export interface Headings {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** Takes the sections with a known heading and reports every other, and those that are missing or empty. */
export function readProse(source: MarkdownSource, headings: Headings, report: Report): Prozatekst {
  const known = [...headings.required, ...headings.optional];
  const sections = new Map<string, MarkdownSection>();
  for (const section of source.sections) {
    const place = placeOf(source, section);
    if (section.heading === "") reportLooseText(source, section, report);
    else takeSection({ section, sections, known, place }, report);
  }
  for (const heading of headings.required) {
    if (!sections.has(heading)) report("markdown/missing-heading", { file: source.path, range: null }, { heading });
  }
  checkNotes(source, report);
  return { source, sections };
}

interface Taking {
  readonly section: MarkdownSection;
  readonly sections: Map<string, MarkdownSection>;
  readonly known: readonly string[];
  readonly place: Place;
}

function takeSection({ section, sections, known, place }: Taking, report: Report): void {
  const heading = section.heading.replace(/^# /u, "");
  const match = known.find((candidate) => fold(candidate) === fold(heading));
  if (match !== undefined && heading !== section.heading) report("markdown/wrong-level", place, { heading });
  if (match === undefined)
    report("markdown/unknown-heading", place, { heading, known, nearest: findNearest(heading, known) });
  else if (sections.has(match)) report("markdown/duplicate-heading", place, { heading });
  else sections.set(match, section);
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
