import { KOPPEN } from "../schema/year-schemas.ts";
import type { FileRole } from "../content/file-role.ts";
import { parseMarkdown } from "../read/parse-markdown.ts";
import { createLineMap } from "../source/line-map.ts";
import type { MarkdownSection } from "../source/source-file.ts";
import type { Edit, Edited } from "./edit.ts";
import { applySplices, lineEndOf, type Splice } from "./splice.ts";

/** Puts a text under a heading, in place of what stands there; a heading that is not there comes in its turn. */
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
  const splice =
    section === undefined ? newSection(text, sections, { known, edit }) : newBody(text, section, edit.text);
  const edited = applySplices(text, [splice]);
  return means(cut(path, edited), sections, edit) ? { text: edited } : { refusal: { kind: "not-exact", edit } };
}

function headingsOf(role: FileRole): readonly string[] {
  const headings = role.role === "voortgang" ? KOPPEN.voortgang : role.role === "proza" ? KOPPEN[role.name] : null;
  return headings === null ? [] : [...headings.required, ...headings.optional];
}

function cut(path: string, text: string): readonly MarkdownSection[] {
  return parseMarkdown({ path, text, lines: createLineMap(text) }).sections;
}

/** The words between the empty lines at both ends of a section. */
function newBody(text: string, { body, bodyOffset }: MarkdownSection, words: string): Splice {
  const eol = lineEndOf(text);
  const put = toLines(words, eol);
  const start = bodyOffset + (/^[^\S\r\n]*(?:\r?\n[^\S\r\n]*)*/u.exec(body)?.[0].length ?? 0);
  if (body.trim() !== "") return { start, end: bodyOffset + body.trimEnd().length, text: put };
  // Of a section without words the empty lines stay below
  const isLast = bodyOffset + body.length === text.length;
  const before = /[\r\n]$/u.test(text.slice(0, bodyOffset)) ? eol : eol + eol;
  return { start: bodyOffset, end: bodyOffset, text: before + put + (isLast || body === "" ? eol : "") };
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
