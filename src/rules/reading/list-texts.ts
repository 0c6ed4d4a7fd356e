import type { FileValue, MarkdownBody } from "../../content/file-value.ts";
import type { Sources } from "../../content/sources.ts";
import type { Bron } from "../../schema/fields.ts";
import type { Range } from "../../diagnostics/diagnostic.ts";
import type { TextSource } from "../../source/source-file.ts";
import type { DataPath } from "../../source/spot.ts";
import { inside, type At } from "../../source/at.ts";
import { remember } from "../../value/remember.ts";

/** Free text as it stands in a file. */
export interface TextStretch {
  readonly source: TextSource;
  /** Name of the report; null for the deal's files. */
  readonly jaar: string | null;
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
  /** Where they are said to stand: by the field beside it, else by the nearest entry around it; null when nowhere. */
  readonly bron: Bron | null;
}

/** A field that says where something stands in the deal. */
export interface NamedPlace {
  readonly bron: Bron;
  readonly at: At;
}

interface Listed {
  readonly texts: readonly TextStretch[];
  readonly quotations: readonly Quotation[];
  readonly places: readonly NamedPlace[];
}

/** Several rules ask for all texts; one walk through the files finds them. */
const listAll = remember(collectAll);

/** Every stretch of words that somebody wrote, in order of file and place; quotations of the deal are not among them. */
export function listTexts(sources: Sources): readonly TextStretch[] {
  return listAll(sources).texts;
}

/** Every field that quotes the deal, in order of file and place. */
export function listQuotations(sources: Sources): readonly Quotation[] {
  return listAll(sources).quotations;
}

/** Every field that names a place in the deal, in order of file and place. */
export function listPlaces(sources: Sources): readonly NamedPlace[] {
  return listAll(sources).places;
}

/** The prose and text fields of the report years, by file; grouped once for all who ask. */
export const listYearTexts = remember((sources: Sources): ReadonlyMap<string, readonly TextStretch[]> => {
  const byFile = new Map<string, TextStretch[]>();
  for (const stretch of listTexts(sources)) {
    if (stretch.jaar === null || stretch.kind === "woorden") continue;
    const own = byFile.get(stretch.source.path);
    if (own === undefined) byFile.set(stretch.source.path, [stretch]);
    else own.push(stretch);
  }
  return byFile;
});

function collectAll({ files, texts }: Sources): Listed {
  const found = [...files.values()].map((value) => readStretches(value, texts));
  return {
    texts: found.flatMap((one) => one.texts),
    quotations: found.flatMap((one) => one.quotations),
    places: found.flatMap((one) => one.places),
  };
}

/** Files change one at a time: what was found in one is kept with its value. */
const FOUND = new WeakMap<FileValue, Listed>();

function readStretches(value: FileValue, texts: Sources["texts"]): Listed {
  const source = texts.get(value.path);
  const found = FOUND.get(value) ?? (source === undefined ? NOTHING : listStretches(value, source));
  FOUND.set(value, found);
  return found;
}

const NOTHING: Listed = { texts: [], quotations: [], places: [] };

function listStretches({ path: file, role, body }: FileValue, source: TextSource): Listed {
  const jaar = "jaar" in role ? role.jaar : null;
  if (body?.kind === "markdown") return { ...NOTHING, texts: jaar === null ? [] : listSections(body, source, jaar) };
  if (body?.kind !== "yaml") return NOTHING;
  const root: At = { file, path: [], spot: body.spot, isThere: true };
  const places = new Map(body.places.map(({ path, bron }) => [keyOf(path), bron]));
  return {
    texts: body.texts.map((one) => ({ ...one, source, jaar, heading: null })),
    quotations: body.quotations.map(({ path, text }) => ({
      text,
      at: inside(root, path),
      bron: findBron(path, places),
    })),
    places: body.places.map(({ path, bron }) => ({ bron, at: inside(root, path) })),
  };
}

/** "citaat" has its place beside it in "bron", "focusgebieden_citaat" in "focusgebieden_bron". */
function findBron(path: DataPath, places: ReadonlyMap<string, Bron>): Bron | null {
  const own = String(path.at(-1)).replace(/citaat$/u, "bron");
  const around = path.map((_, index) => [...path.slice(0, path.length - 1 - index), index === 0 ? own : "bron"]);
  return around.map((one) => places.get(keyOf(one))).find((bron) => bron !== undefined) ?? null;
}

function keyOf(path: DataPath): string {
  return path.join("\n");
}

function listSections({ sections }: MarkdownBody, source: TextSource, jaar: string): TextStretch[] {
  return sections.map(({ heading, body, bodyOffset }) => ({
    source,
    jaar,
    start: bodyOffset,
    text: body,
    kind: "proza",
    path: null,
    heading,
  }));
}

/** The range in the file of some characters of a stretch. */
export function rangeIn({ source, start }: TextStretch, from: number, to: number): Range {
  return source.lines.rangeAt(start + from, start + to);
}
