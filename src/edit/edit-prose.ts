import { KOPPEN } from "../schema/year-schemas.ts";
import { blankStretches } from "../content/last-year.ts";
import type { FileRole } from "../content/file-role.ts";
import { findLastYear } from "../read/find-last-year.ts";
import { parseMarkdown } from "../read/parse-markdown.ts";
import { createLineMap } from "../source/line-map.ts";
import type { MarkdownSection } from "../source/source-file.ts";
import type { Edit, Edited } from "./edit.ts";
import { applySplices, lineEndOf, type Splice } from "./splice.ts";

/**
 * Puts a text under a heading, in place of what stands there; a heading that is not there comes in its turn. Last year's
 * words are nothing that stands there: they stay where they are.
 */
export function editProse(
  { path, role }: { readonly path: string; readonly role: FileRole },
  text: string,
  edit: Extract<Edit, { kind: "text" }>,
): Edited {
  const known = headingsOf(role);
  if (!path.endsWith(".md") || !known.includes(edit.heading)) return { refusal: { kind: "no-place", edit } };
  const sections = cut(path, text);
  const matches = sections.filter((one) => one.heading === edit.heading);
  const [section] = matches;
  if (matches.length > 1) return { refusal: { kind: "unreadable" } };
  if (section?.body.trim() === edit.text.trim()) return { text };
  const splices =
    section === undefined ? [newSection(text, sections, { known, edit })] : newBody({ path, text }, section, edit.text);
  const edited = applySplices(text, splices);
  const isExact = means(cut(path, edited), sections, edit) && listLastYear(path, edited) === listLastYear(path, text);
  return isExact ? { text: edited } : { refusal: { kind: "not-exact", edit } };
}

function headingsOf(role: FileRole): readonly string[] {
  const headings = role.role === "voortgang" ? KOPPEN.voortgang : role.role === "proza" ? KOPPEN[role.name] : null;
  return headings === null ? [] : [...headings.required, ...headings.optional];
}

function cut(path: string, text: string): readonly MarkdownSection[] {
  const read = blankStretches(text, findLastYear(path, text).stretches);
  return parseMarkdown({ path, text: read, lines: createLineMap(read) }).sections;
}

/** All that is of last year, as one text. */
function listLastYear(path: string, text: string): string {
  return JSON.stringify(findLastYear(path, text).stretches.map(({ start, end }) => text.slice(start, end)));
}

interface Prose {
  readonly path: string;
  readonly text: string;
}

/** The words between the empty lines at both ends of a section; of what stands between last year's words, the first. */
function newBody({ path, text }: Prose, { body, bodyOffset }: MarkdownSection, words: string): Splice[] {
  const eol = lineEndOf(text);
  const put = toLines(words, eol);
  const bounds = [
    { start: bodyOffset, end: bodyOffset },
    ...findLastYear(path, text).stretches.filter(({ start }) => isIn(start, { body, bodyOffset })),
    { start: bodyOffset + body.length, end: bodyOffset + body.length },
  ];
  const pieces = bounds.slice(1).flatMap(({ start }, index) => {
    const from = bounds[index]?.end ?? start;
    const piece = text.slice(from, start);
    return piece.trim() === "" ? [] : [{ from, piece }];
  });
  if (pieces.length > 0)
    return pieces.map(({ from, piece }, index) => ({
      // What stood between the first and the next goes with it
      start: index > 0 ? from : from + piece.length - piece.trimStart().length,
      end: from + piece.trimEnd().length,
      text: index > 0 ? "" : put,
    }));
  // Of a section without words the empty lines stay below
  const isLast = bodyOffset + body.length === text.length;
  const before = /[\r\n]$/u.test(text.slice(0, bodyOffset)) ? eol : eol + eol;
  const hasOwn = bounds.length > 2;
  return [{ start: bodyOffset, end: bodyOffset, text: before + put + (isLast || hasOwn || body === "" ? eol : "") }];
}

function isIn(offset: number, { body, bodyOffset }: Pick<MarkdownSection, "body" | "bodyOffset">): boolean {
  return offset >= bodyOffset && offset < bodyOffset + body.length;
}

function toLines(words: string, eol: string): string {
  return words.trim().replace(/\r?\n/gu, eol);
}

interface NewSection {
  readonly known: readonly string[];
  readonly edit: Extract<Edit, { kind: "text" }>;
}

function newSection(text: string, sections: readonly MarkdownSection[], { known, edit }: NewSection): Splice {
  const eol = lineEndOf(text);
  const later = known.slice(known.indexOf(edit.heading) + 1);
  const next = sections.find(({ heading }) => later.includes(heading));
  const lines = `## ${edit.heading}${eol}${eol}${toLines(edit.text, eol)}${eol}`;
  if (next !== undefined) return { start: next.headingOffset, end: next.headingOffset, text: lines + eol };
  const end = text.trimEnd().length;
  return { start: end, end: text.length, text: (end === 0 ? "" : eol + eol) + lines };
}

/** Whether a text has the words of an edit under its heading, and all else as it was. */
function means(
  after: readonly MarkdownSection[],
  before: readonly MarkdownSection[],
  { heading, text }: Extract<Edit, { kind: "text" }>,
): boolean {
  const toWords = (words: string): string => words.trim().replace(/\r?\n/gu, "\n");
  const own = after.filter((one) => one.heading === heading);
  const others = (list: readonly MarkdownSection[]): string =>
    JSON.stringify(list.filter((one) => one.heading !== heading).map((one) => [one.heading, toWords(one.body)]));
  return (
    own.length === 1 &&
    own[0] !== undefined &&
    toWords(own[0].body) === toWords(text) &&
    others(after) === others(before)
  );
}
