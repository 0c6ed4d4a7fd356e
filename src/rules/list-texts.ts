import { listContentFiles } from "../content/list-content-files.ts";
import type { Sources } from "../content/sources.ts";
import type { Range } from "../diagnostics/diagnostic.ts";
import { walkSchema } from "../schema/walk-schema.ts";
import { locate } from "../source/locate.ts";
import type { DataPath, MarkdownSource, TextSource, YamlSource } from "../source/source-file.ts";

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

/** Every stretch of words that somebody wrote, in order of file and place; quotations of the deal are not among them. */
export function listTexts(sources: Sources): TextStretch[] {
  const stretches = listContentFiles(sources).flatMap((file) => listFields(file));
  for (const { role, source } of sources.files.values()) {
    if (source.kind === "markdown" && "year" in role) stretches.push(...listSections(source, role.year));
  }
  return stretches;
}

function listFields({
  source,
  schema,
  year,
}: {
  readonly source: YamlSource;
  readonly schema: Parameters<typeof walkSchema>[0];
  readonly year: number | null;
}): TextStretch[] {
  const found: TextStretch[] = [];
  walkSchema(schema, source.data, ({ data, path, info }) => {
    if (info.isWords !== true || info.isQuotation === true || typeof data !== "string" || data === "") return;
    const { start, end } = locate(source, path);
    found.push({
      source,
      jaar: year,
      start: start.offset,
      text: blankNotation(source.text.slice(start.offset, end.offset)),
      kind: info.isText === true ? "veld" : "woorden",
      path,
      heading: null,
    });
  });
  return found;
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
