import type { At } from "../../content/content.ts";
import { listContentFiles } from "../../content/list-content-files.ts";
import type { Sources } from "../../content/sources.ts";
import type { Range } from "../../diagnostics/diagnostic.ts";
import { walkSchema } from "../../schema/walk-schema.ts";
import { locate } from "../../source/locate.ts";
import type { DataPath, MarkdownSource, TextSource } from "../../source/source-file.ts";

/** Free text as it stands in a file. */
export interface TextStretch {
  readonly source: TextSource;
  /** The report year; null for the deal's files. */
  readonly jaar: number | null;
  /** Offset of the first character in the file. */
  readonly start: number;
  /**
   * The characters as they stand in the file, so that an index in it is a place in the file. What writes the text down
   * (quotation marks, a block's mark) is blank.
   */
  readonly text: string;
  /** prose: Markdown under a heading. veld: a text field of YAML. woorden: a name or other words of one line. */
  readonly kind: "proza" | "veld" | "woorden";
  /** Of a field: where it stands. */
  readonly path: DataPath | null;
  /** Of prose: the heading above it. */
  readonly heading: string | null;
}

/** A field that holds words of the deal. */
export interface Quotation {
  readonly text: string;
  readonly at: At;
}

interface Listed {
  readonly texts: readonly TextStretch[];
  readonly quotations: readonly Quotation[];
}

/** Several rules ask for all texts; one walk through the files finds them. */
const LISTED = new WeakMap<Sources, Listed>();

function listAll(sources: Sources): Listed {
  const known = LISTED.get(sources) ?? collectAll(sources);
  LISTED.set(sources, known);
  return known;
}

/** Every stretch of words that somebody wrote, in order of file and place; quotations of the deal are not among them. */
export function listTexts(sources: Sources): readonly TextStretch[] {
  return listAll(sources).texts;
}

/** Every field that quotes the deal, in order of file and place. */
export function listQuotations(sources: Sources): readonly Quotation[] {
  return listAll(sources).quotations;
}

/** The prose and text fields of the report years, by file. */
export function listYearTexts(sources: Sources): ReadonlyMap<string, readonly TextStretch[]> {
  const byFile = new Map<string, TextStretch[]>();
  for (const stretch of listTexts(sources)) {
    if (stretch.jaar === null || stretch.kind === "woorden") continue;
    const own = byFile.get(stretch.source.path);
    if (own === undefined) byFile.set(stretch.source.path, [stretch]);
    else own.push(stretch);
  }
  return byFile;
}

function collectAll(sources: Sources): Listed {
  const texts: TextStretch[] = [];
  const quotations: Quotation[] = [];
  for (const { source, schema, year } of listContentFiles(sources)) {
    walkSchema(schema, source.data, ({ data, path, info }) => {
      if (info.isWords !== true || typeof data !== "string" || data === "") return;
      if (info.isQuotation === true) quotations.push({ text: data, at: { source, path } });
      else texts.push(createField({ source, path }, year, info.isText === true ? "veld" : "woorden"));
    });
  }
  for (const { role, source } of sources.files.values()) {
    if (source.kind === "markdown" && "year" in role) texts.push(...listSections(source, role.year));
  }
  return { texts, quotations };
}

function createField({ source, path }: At, jaar: number | null, kind: "veld" | "woorden"): TextStretch {
  const { start, end } = locate(source, path);
  const text = blankNotation(source.text.slice(start.offset, end.offset));
  return { source, jaar, start: start.offset, text, kind, path, heading: null };
}

function listSections(source: MarkdownSource, year: number): TextStretch[] {
  return source.sections.map(({ heading, body, bodyOffset }) => ({
    source,
    jaar: year,
    start: bodyOffset,
    text: body,
    kind: "proza",
    path: null,
    heading,
  }));
}

/** Blanks the quotation marks around a text, or the mark that opens a block; its length stays. */
function blankNotation(written: string): string {
  const block = /^[>|][-+\d]*[^\S\n]*(?:#[^\n]*)?/u.exec(written)?.[0];
  if (block !== undefined) return " ".repeat(block.length) + written.slice(block.length);
  return /^(["']).*\1$/su.test(written) ? ` ${written.slice(1, -1)} ` : written;
}

/** The range in the file of some characters of a stretch. */
export function rangeIn({ source, start }: TextStretch, from: number, to: number): Range {
  return source.lines.rangeAt(start + from, start + to);
}
