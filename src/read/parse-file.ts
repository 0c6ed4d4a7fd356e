import type { z } from "zod";
import type { RuleId } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/create-diagnostic.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import { isSheet } from "../content/ledger-path.ts";
import { misspelt as misspeltField } from "../content/need-marks.ts";
import { findNearKeys } from "./near-keys.ts";
import type { FieldFault } from "../schema/field-fault.ts";
import { toHeading } from "../schema/ledger-columns.ts";
import { locate } from "../source/at.ts";
import type { YamlSource } from "../source/source-file.ts";
import type { DataPath } from "../source/spot.ts";
import { isRecord, keysAt, walkSchema, type Field } from "../schema/walk-schema.ts";

/**
 * Reads a YAML file by its schema and reports every field that is missing, unknown or wrong. What is wrong is left out
 * of the result (null or an empty list); the rest is used. Null only when the file as a whole has the wrong shape.
 */
export function parseFile<T extends z.ZodType>(schema: T, source: YamlSource, report: Report): z.output<T> | null {
  if (source.data === null) {
    report("schema/empty-file", { file: source.path, range: null }, { what: describeFile(schema) });
    return null;
  }
  const misspelt = new Set<string>();
  const value = parseWithoutFaults(schema, { source, misspelt }, report);
  const understood: Understood[] = [];
  walkSchema(schema, source.data, (field) => {
    understood.push(...listUnderstood(field));
    const isTold = checkSheetError(field, source, report) || (misspelt.size > 0 && misspelt.has(markOf(field.path)));
    if (!isTold) checkRequired(field, source, report);
    checkLostText(field, source, report);
  });
  reportUnderstood(understood, source, report);
  return value;
}

/** A value in another notation than the program's, and how it was read. */
interface Understood {
  readonly path: DataPath;
  readonly text: string;
  readonly meant: string;
}

function listUnderstood({ path, data, info }: Field): Understood[] {
  if (info.understand === undefined || typeof data !== "string") return [];
  const meant = info.understand(data);
  return meant === null ? [] : [{ path, text: data.trim(), meant }];
}

/** Says once a file how such values were read. */
function reportUnderstood([first, ...others]: readonly Understood[], source: YamlSource, report: Report): void {
  if (first === undefined) return;
  const { path: file, root } = source;
  const related = others.map(({ path, text, meant }) => ({
    message: `"${text}" is gelezen als ${meant}`,
    file,
    range: locate(root, path),
  }));
  const { path, text, meant } = first;
  const args = { count: others.length + 1, key: keyOf(path, source) ?? "", text, meant };
  report("schema/understood", { file, range: locate(root, path), related }, args);
}

const MOST_ROUNDS = 6;

/** Parses, drops what was wrong, and parses again until the rest is sound. */
function parseWithoutFaults<T extends z.ZodType>(
  schema: T,
  { source, misspelt }: Pick<Context, "source" | "misspelt">,
  report: Report,
): z.output<T> | null {
  let data: unknown = source.data;
  const reported = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) reportIssue(issue, { schema, source, reported, misspelt }, report);
    data = dropFaults(data, parsed.error.issues);
    if (data === undefined) return null;
  }
  return null;
}

interface Context {
  readonly schema: z.core.$ZodType;
  readonly source: YamlSource;
  /** Places reported before: a round after the first may meet what it already dropped. */
  readonly reported: Set<string>;
  /** Filled in: the fields that are there under a name that is nearly theirs, so that nobody misses them as well. */
  readonly misspelt: Set<string>;
}

const markOf = (path: DataPath): string => JSON.stringify(path);

function reportIssue(issue: z.core.$ZodIssue, context: Context, report: Report): void {
  const path = issue.path as DataPath;
  const mark = `${issue.code} ${markOf(path)}`;
  if (context.reported.has(mark)) return;
  context.reported.add(mark);
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) reportUnknownKey([...path, key], context, report);
    return;
  }
  const { source } = context;
  const place = { file: source.path, range: locate(source.root, path) };
  const fault = issue.code === "custom" ? (issue.params?.["fault"] as FieldFault | undefined) : undefined;
  const key = keyOf(path, source);
  const misread = findMisreadText(issue, place, source);
  if (fault !== undefined) reportFault({ ...fault, args: { ...fault.args, key } }, place, report);
  else if (misread !== null) report(misread, place, {});
  else {
    const named = { file: source.path, range: locate(source.root, path, "key") };
    // What stands for one item of a list where each has fields of its own
    const fields = typeof path.at(-1) === "number" && shapeOf(issue) === "velden" ? keysAt(context.schema, path) : [];
    report("schema/wrong-shape", named, { key, expected: shapeOf(issue), fields });
  }
}

function reportFault({ rule, args }: FieldFault, place: Place, report: Report): void {
  const { word, allowed } = args as { readonly word?: string; readonly allowed?: readonly string[] };
  const nearest = word === undefined || allowed === undefined ? {} : { nearest: findNearest(word, allowed) };
  // The fault was made together with its rule in schema/fields.ts; the pair is lost in zod's untyped params.
  (report as (rule: RuleId, at: Place, args: unknown) => void)(rule, place, { ...args, ...nearest });
}

function reportUnknownKey(path: DataPath, { schema, source, misspelt }: Context, report: Report): void {
  const key = String(path.at(-1));
  const known = keysAt(schema, path.slice(0, -1));
  const range = locate(source.root, path, "key");
  const line = source.lines.lineText(range.start.line);
  const isBehindBrace = line.indexOf("{") !== -1 && line.indexOf("{") < range.start.column - 1;
  // A piece of a text behind a comma has nothing behind it
  const isInline = isBehindBrace && valueAt(source.data, path) === null;
  const nearest = findNearKeys(key, known);
  const [meant] = nearest;
  if (meant !== undefined) misspelt.add(markOf([...path.slice(0, -1), meant]));
  const args = { key, known, nearest, isInline };
  const entry = locate(source.root, path.slice(0, -1), "entry");
  const about = nearest.map((one) => misspeltField(one, entry));
  report("schema/unknown-key", { file: source.path, range, about }, args);
}

/** A text that became a group of fields: it begins with a reference, or as an item of a list it has a colon in it. */
function findMisreadText(
  issue: z.core.$ZodIssue,
  { range }: Place,
  { text, data }: YamlSource,
): "yaml/reference-at-start" | "yaml/colon-in-text" | null {
  const isText = issue.code === "invalid_type" && shapeOf(issue) === "tekst";
  if (!isText || !isRecord(valueAt(data, issue.path as DataPath))) return null;
  if (text.startsWith("{{", range?.start.offset)) return "yaml/reference-at-start";
  return typeof issue.path.at(-1) === "number" ? "yaml/colon-in-text" : null;
}

function shapeOf(issue: z.core.$ZodIssue): "lijst" | "velden" | "tekst" {
  const wanted = issue.code === "invalid_type" ? issue.expected : "string";
  return wanted === "array" ? "lijst" : wanted === "object" || wanted === "record" ? "velden" : "tekst";
}

/**
 * The name of the field at a path, for a list item that of its list. A field over time may be written as one value; its
 * path then ends in an index and `waarde` that are not in the file, and it goes by its own name. Null for the file itself.
 */
function keyOf(path: DataPath, source: YamlSource): string | null {
  const isWrapped =
    path.at(-1) === "waarde" && path.at(-2) === 0 && !Array.isArray(valueAt(source.data, path.slice(0, -2)));
  const key = (isWrapped ? path.slice(0, -2) : path).findLast((step) => typeof step === "string");
  return key ?? null;
}

function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const step of path)
    value = isRecord(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[step] : undefined;
  return value;
}

function checkRequired({ path, data, isAbsent, info }: Field, source: YamlSource, report: Report): void {
  if (info.isRequired !== true) return;
  const key = String(path.at(-1) ?? "");
  const column = columnAt(path, source.path);
  if (isAbsent) {
    report(
      "schema/missing-key",
      { file: source.path, range: locate(source.root, path.slice(0, -1), "entry") },
      { key, column },
    );
  } else if (data === null || (Array.isArray(data) && data.length === 0) || data === "") {
    report("schema/empty-value", { file: source.path, range: locate(source.root, path, "key") }, { key, column });
  }
}

/** The heading under which a field of a line stands in a sheet; null where it is no sheet, or no field of a line. */
function columnAt([list, row, ...fields]: DataPath, file: string): string | null {
  const isCell = isSheet(file) && list === "regels" && row !== undefined && fields.length > 0;
  return isCell ? fields.map((field) => toHeading(String(field))).join(" ") : null;
}

/** What a sheet shows where it could not compute; behind a field the computer takes it for a note. */
const SHEET_ERROR =
  /: +(#(?:REF|VERW|N\/A|N\/B|NAME|NAAM|VALUE|WAARDE|DIV\/0|DEEL\/0|NUM|GETAL|NULL|LEEG|SPILL|OVERLOOP|#+)[!?]?)\s*(?:[,}]|$)/iu;

/** An empty field of which a sheet would have given the value. True when that was said. */
function checkSheetError({ path, data, isAbsent }: Field, source: YamlSource, report: Report): boolean {
  if (isAbsent || data !== null) return false;
  const { start } = locate(source.root, path, "key");
  const line = source.lines.lineText(start.line);
  const found = SHEET_ERROR.exec(line.slice(start.column - 1));
  if (found === null) return false;
  const [whole, text = ""] = found;
  const offset = start.offset + found.index + whole.indexOf(text);
  const range = source.lines.rangeAt(offset, offset + text.length);
  report("schema/sheet-error", { file: source.path, range }, { key: String(path.at(-1)), text });
  return true;
}

/** A comment behind free text is asked about: it is as likely text that begins with a hash sign. */
function checkLostText({ path, data, info }: Field, source: YamlSource, report: Report): void {
  if (info.isWords !== true || typeof data !== "string" || !/\p{L}/u.test(data) || data === "onbekend") return;
  const range = locate(source.root, path);
  const line = source.lines.lineText(range.end.line);
  const after = line.slice(range.end.column - 1);
  const lost = /^ +#(.*)$/u.exec(after)?.[1];
  const isPlain = !/^["'|>]/u.test(source.text.slice(range.start.offset, range.start.offset + 1));
  if (lost === undefined || !isPlain) return;
  const start = range.end.offset + after.indexOf("#");
  report(
    "yaml/hash-in-text",
    { file: source.path, range: source.lines.rangeAt(start, start + lost.length + 1) },
    { lost: lost.trim() },
  );
}

/** A copy of the data without what the issues point at; undefined when nothing is left. */
function dropFaults(data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  let kept = copyOf(data);
  for (const issue of issues) {
    const path = issue.path as DataPath;
    const places = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
    for (const place of places) kept = drop(kept, place);
  }
  return kept;
}

function copyOf(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(copyOf);
  if (!isRecord(data)) return data;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(data)) copy[key] = copyOf(value);
  return copy;
}

/**
 * Takes one place out of a copy and gives what is left of it. An item of a list becomes an entry without fields rather
 * than nothing, so that the places of the items after it stay what they are in the file; a wrapped single value is
 * dropped with its field.
 */
function drop(copy: unknown, path: DataPath): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (Array.isArray(copy) && typeof step === "number") {
    const items: unknown[] = copy;
    const left = drop(items[step], rest);
    if (left === undefined && !items.some(isRecord)) return undefined;
    items[step] = left ?? {};
    return items;
  }
  if (!isRecord(copy)) return undefined;
  if (typeof step === "number") return drop(copy, rest);
  const left = drop(copy[step], rest);
  if (left === undefined) Reflect.deleteProperty(copy, step);
  else copy[step] = left;
  return copy;
}

function describeFile(schema: z.core.$ZodType): string {
  const keys = keysAt(schema, []);
  return keys.length === 0
    ? 'een lijst, met "- " voor elk punt'
    : `een groep velden: ${keys.slice(0, 4).join(", ")} enzovoort`;
}
