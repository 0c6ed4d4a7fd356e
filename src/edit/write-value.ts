import { isRecord, unwrap, type Bare } from "../schema/walk-schema.ts";
import type { Notation } from "../schema/notation.ts";
import type { EditValue } from "./edit.ts";

/** How the file around a value is written, so that the value is written likewise. */
export interface Manner {
  /** Spaces by which what stands in a field or group lies further to the right. */
  readonly step: number;
  /** The same for the dashes of a list. */
  readonly listStep: number;
  /** Whether every text gets quotation marks: for what would otherwise be read as something else. */
  readonly isCareful: boolean;
}

/** A value as lines: what stands behind its colon or dash, and what stands below. */
export interface Written {
  readonly head: string;
  readonly body: readonly string[];
}

/** Where a value is to stand. */
export interface Frame {
  /** Column of the key or dash, from 0. */
  readonly column: number;
  /** Behind a dash: a group then begins on its line. */
  readonly isItem: boolean;
  /** What the schema says of the value; null where it says nothing. */
  readonly field: Bare | null;
  /** How the value that stood there was written; null where none did. */
  readonly style: Style | null;
}

export type Style = "plain" | "single" | "double" | "literal" | "folded" | "flow" | "block";

/** A line that a person still reads at once. */
const WIDEST = 100;

/** Writes a value for lines of its own. */
export function writeBlock(value: EditValue, frame: Frame, manner: Manner): Written {
  if (value === null) return { head: "", body: [] };
  if (typeof value === "string") return writeText(value, frame, manner);
  if (isPlainList(value)) return writeList(value, frame, manner);
  const fields = Object.entries(value as Readonly<Record<string, EditValue>>);
  if (frame.style === "flow" || fields.length === 0) {
    const flow = writeFlow(value, frame.field, manner);
    if (flow.length <= WIDEST || fields.length === 0) return { head: ` ${flow}`, body: [] };
  }
  return writeGroup(fields, frame, manner);
}

function isPlainList(value: EditValue): value is readonly EditValue[] {
  return Array.isArray(value);
}

/** Writes all that a file says: the items of a list, or fields, from the first column on. */
export function writeAll(value: EditValue, field: Bare | null, manner: Manner): string[] {
  if (value === null || typeof value === "string") throw new Error("A file is a list or a group of fields");
  const frame: Frame = { column: 0, isItem: true, field, style: null };
  if (isPlainList(value)) return value.flatMap((item) => writeItem(item, frame, manner));
  return writeFields(Object.entries(value as Readonly<Record<string, EditValue>>), { column: 0, group: field, manner });
}

function writeGroup(fields: readonly (readonly [string, EditValue])[], frame: Frame, manner: Manner): Written {
  const column = frame.column + (frame.isItem ? DASH.length : manner.step);
  const placed = writeFields(fields, { column, group: frame.field, manner });
  return frame.isItem
    ? { head: ` ${(placed[0] ?? "").trimStart()}`, body: placed.slice(1) }
    : { head: "", body: placed };
}

const DASH = "- ";

function writeFields(fields: readonly (readonly [string, EditValue])[], group: Group): string[] {
  const indent = " ".repeat(group.column);
  const lines = fields.flatMap(([key, value]) => writeField(key, value, group));
  return lines.map(({ text, isDeep }) => (isDeep ? text : indent + text));
}

interface Line {
  readonly text: string;
  /** Whether it has its own indentation already. */
  readonly isDeep: boolean;
}

interface Group {
  readonly column: number;
  readonly group: Bare | null;
  readonly manner: Manner;
}

function writeField(key: string, value: EditValue, { column, group, manner }: Group): Line[] {
  const frame = { column, isItem: false, field: below(group, key), style: null };
  const { head, body } = writeBlock(value, frame, manner);
  return [{ text: `${writeKey(key, manner)}:${head}`, isDeep: false }, ...body.map((text) => ({ text, isDeep: true }))];
}

/** A key as it stands before its colon. */
export function writeKey(key: string, manner: Manner): string {
  return isPlain(key, { isFlow: true, field: null, manner }) ? key : quote(key, null);
}

function writeList(items: readonly EditValue[], frame: Frame, manner: Manner): Written {
  const flow = writeFlow(items, frame.field, manner);
  const isShort = frame.style !== "block" && flow.length + frame.column <= WIDEST;
  if (items.length === 0 || (isShort && items.every((item) => typeof item === "string"))) {
    return { head: ` ${flow}`, body: [] };
  }
  const column = frame.isItem ? frame.column + DASH.length : frame.column + manner.listStep;
  const style = items.every((item) => isSmall(item)) && frame.style === "flow" ? "flow" : null;
  const lines = items.flatMap((item) => writeItem(item, { column, isItem: true, field: frame.field, style }, manner));
  return frame.isItem ? { head: ` ${(lines[0] ?? "").trimStart()}`, body: lines.slice(1) } : { head: "", body: lines };
}

/** An item of a list with its dash, as lines; the field of the frame is that of the list. */
export function writeItem(item: EditValue, list: Frame, manner: Manner): string[] {
  const { head, body } = writeBlock(item, { ...list, isItem: true, field: below(list.field, 0) }, manner);
  return [`${" ".repeat(list.column)}-${head}`, ...body];
}

/** A group of texts of one line. */
function isSmall(item: EditValue): boolean {
  return isRecord(item) && Object.values(item).every((value) => typeof value === "string" && !value.includes("\n"));
}

/** Writes a value on one line, as it may stand between braces. */
export function writeFlow(value: EditValue, field: Bare | null, manner: Manner): string {
  if (value === null) return "";
  if (typeof value === "string") return writeInline(value, { isFlow: true, field, manner }, null);
  if (isPlainList(value)) {
    return `[${value.map((item) => writeFlow(item, below(field, 0), manner) || "~").join(", ")}]`;
  }
  const fields = Object.entries(value as Readonly<Record<string, EditValue>>);
  return `{${fields.map(([key, one]) => `${writeKey(key, manner)}: ${writeFlow(one, below(field, key), manner)}`.trimEnd()).join(", ")}}`;
}

/** Writes a text that may take more lines. */
function writeText(text: string, frame: Frame, manner: Manner): Written {
  const { column, style, field } = frame;
  const indent = " ".repeat(column + (frame.isItem ? DASH.length : manner.step));
  const isBlock = style === "literal" || style === "folded";
  if (!manner.isCareful && canBeBlock(text)) {
    if (text.trimEnd().includes("\n")) return literal(text, indent);
    const isLong = text.length + column > WIDEST && (style === null || isBlock);
    if ((isLong || style === "folded") && canBeFolded(text)) return folded(text, indent);
    if (style === "literal" || text.endsWith("\n")) return literal(text, indent);
  }
  return { head: ` ${writeInline(text, { isFlow: false, field, manner }, style)}`, body: [] };
}

/** What a text block would change: other ends of lines, tabs and spaces at an edge, and what no text may hold. */
function canBeBlock(text: string): boolean {
  return text.trim() !== "" && !/^\s|(?!\n)[\p{Cc}\u2028\u2029\ufeff\ufdd0]| $| \n/u.test(text);
}

function canBeFolded(text: string): boolean {
  return !/\n| {2}/u.test(text);
}

function literal(text: string, indent: string): Written {
  const end = /\n*$/u.exec(text)?.[0].length ?? 0;
  const sign = end === 0 ? "-" : end === 1 ? "" : "+";
  const lines = text.slice(0, text.length - Math.min(end, 1)).split("\n");
  return { head: ` |${sign}`, body: lines.map((line) => (line === "" ? "" : indent + line)) };
}

function folded(text: string, indent: string): Written {
  const body: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > WIDEST - 5) {
      body.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return { head: " >-", body: [...body, indent + line] };
}

interface Inline {
  readonly isFlow: boolean;
  readonly field: Bare | null;
  readonly manner: Manner;
}

/** Writes a text on one line, with the quotation marks that it had, or those that it needs. */
function writeInline(text: string, inline: Inline, style: Style | null): string {
  const isQuoted = style === "single" || style === "double";
  if (!isQuoted && isPlain(text, inline)) return text;
  return quote(text, style);
}

function quote(text: string, style: Style | null): string {
  const isSimple = !/[\p{Cc}\u0085\u2028\u2029\ufeff]/u.test(text);
  const isSingle = isSimple && !text.includes("'") && (style === "single" || /["\\]/u.test(text));
  return isSingle ? `'${text}'` : JSON.stringify(text);
}

/** Signs with which a value without quotation marks cannot begin; a dash only before a digit. */
const BEGIN = /^(?:-(?!\d)|[?:,[\]{}#&*!|>'"%@`“”„‟~<=\s])/u;
/** Where such a value would end, or become something else. */
const WITHIN = /: |:$| #|\s$|[\p{Cc}\u0085\u2028\u2029\ufeff\ufdd0]| {2}/u;
const IN_FLOW = /[,[\]{}:"]/u;
/** Other programs take these for a number, a choice or nothing. */
const NO_TEXT = /^(?:[-+]?(?:\d[\d_]*)?\.?\d+(?:e[-+]?\d+)?|0[xo][\da-f]+|[-+]?\.inf|\.nan|true|false|null)$/iu;

function isPlain(text: string, { isFlow, field, manner }: Inline): boolean {
  if (manner.isCareful || text === "" || BEGIN.test(text) || WITHIN.test(text)) return false;
  if (/^null$/iu.test(text) || (isFlow && IN_FLOW.test(text))) return false;
  return !NO_TEXT.test(text) || isNumeric(field?.info.notation);
}

/** Whether a field takes numbers and no words, so that a number in it is just that. */
function isNumeric(notation: Notation | undefined): boolean {
  return notation !== undefined && notation.numbersFrom !== null && notation.texts !== null;
}

/** What a schema says of what stands one step further; null where it knows nothing there. */
export function below(field: Bare | null, step: string | number): Bare | null {
  if (field === null) return null;
  const { element, fields, values } = field;
  if (element !== null) return typeof step === "number" ? unwrap(element) : below(unwrap(element), step);
  const next = values ?? fields?.get(String(step));
  return next === undefined ? null : unwrap(next);
}
