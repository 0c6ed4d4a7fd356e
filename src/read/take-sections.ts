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
    if (section.heading !== "") takeSection({ section, index, taken, known, place: placeOf(source, section) }, report);
  }
  const hidden = source.sections
    .flatMap((section) => listHidden(section, known))
    .filter((one) => taken[one.heading] === undefined);
  const [first] = source.sections;
  if (first?.heading === "" && !hidden.some(({ start }) => start < first.bodyOffset + first.body.length))
    reportLooseText(source, first, report);
  const misspelt = source.sections.flatMap(({ heading }) => findNearest(heading, known));
  for (const { heading, start, end } of hidden)
    report("markdown/hidden-heading", { file: source.path, range: source.lines.rangeAt(start, end) }, { heading });
  const told = new Set([...Object.keys(taken), ...hidden.map(({ heading }) => heading), ...misspelt]);
  const missing = headings.required.filter((one) => !told.has(one));
  if (missing.length > 0)
    report(
      "markdown/missing-heading",
      { file: source.path, range: null, about: [source.path, ...missing] },
      { headings: missing },
    );
  return taken;
}

interface HiddenHeading {
  readonly heading: string;
  readonly start: number;
  readonly end: number;
}

/** A longer line is none of the headings. */
const LONGEST = 80;

/** Lines that can only be meant as one of the headings: with more hash signs, with spaces before them, or in bold. */
function listHidden({ body, bodyOffset }: MarkdownSection, known: readonly string[]): HiddenHeading[] {
  const found: HiddenHeading[] = [];
  const headings = new Map(known.map((one) => [fold(one), one]));
  let start = bodyOffset;
  for (const line of body.split("\n")) {
    const isEmpty = line === "" || line.length > LONGEST;
    const heading = isEmpty ? undefined : headings.get(fold(line.replace(/[#*_:]/gu, "")));
    if (heading !== undefined) found.push({ heading, start, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  return found;
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
  if (match === undefined) {
    const nearest = findNearest(heading, known);
    report("markdown/unknown-heading", { ...place, about: nearest }, { heading, known, nearest });
  } else if (taken[match] !== undefined) report("markdown/duplicate-heading", place, { heading });
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
