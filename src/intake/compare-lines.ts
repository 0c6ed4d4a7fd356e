import type { WholeLedgerregel } from "../content/content.ts";
import { createSheet, editSheet } from "../edit/edit-sheet.ts";
import { classifyPath } from "../read/classify-path.ts";
import { readFile } from "../read/read-file.ts";
import { YEAR_SCHEMAS } from "../schema/content-schemas.ts";
import { toSlug } from "../schema/fields.ts";
import { listColumns } from "../schema/ledger-columns.ts";
import { groupBy } from "../value/group-by.ts";
import { isRecord } from "../schema/walk-schema.ts";
import type { Taken, TakenLine, Trouble } from "./taken.ts";

/** A line that the ledger does not have yet. */
export interface NewLine {
  readonly line: TakenLine;
  readonly id: string;
  /** All that is written of it. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A field of a line that the ledger has, and that the file says something else about. */
export interface ChangedField {
  readonly id: string;
  readonly field: string;
  /** As it stands in the ledger, empty for nothing, and as the file has it. */
  readonly old: string;
  readonly value: string;
  readonly where: string;
}

/** What a file says that the ledger does not, or says otherwise. */
export interface Compared {
  readonly added: readonly NewLine[];
  readonly changed: readonly ChangedField[];
  /** Lines that say the same. */
  readonly same: number;
  /** What differs from a line of a report that was handed in: that is never changed. */
  readonly frozen: readonly (ChangedField & { readonly jaar: string })[];
  /** Bookings of the report that is worked on which an export like this had, and this one has not. */
  readonly gone: readonly WholeLedgerregel[];
  /** Lines that were known by a key that differs only in zeros at the beginning of a number. */
  readonly likened: readonly { readonly id: string; readonly key: string; readonly sleutel: string }[];
  readonly troubles: readonly Trouble[];
}

/** A line of a ledger that the content has, with the report it stands in. */
export interface KnownLine {
  readonly jaar: string;
  readonly isFrozen: boolean;
  readonly regel: WholeLedgerregel;
}

const COLUMNS = listColumns(YEAR_SCHEMAS.financien);

/**
 * Holds the lines of a file against those that the ledgers have: a line is known by its id, by the key that it was taken in
 * with, or by the id that this key gives. What is the same in other words is the same.
 */
export function compareLines(taken: Taken, known: readonly KnownLine[]): Compared {
  const byKey = new Map(
    known.flatMap((one) => (one.regel.sleutel === null ? [] : [[one.regel.sleutel, one] as const])),
  );
  const byId = new Map(known.map((one) => [one.regel.id, one]));
  const findAlike = indexAlike(taken, known);
  const found = new Set<WholeLedgerregel>();
  const likened: { readonly id: string; readonly key: string; readonly sleutel: string }[] = [];
  const used = new Set(byId.keys());
  const { values, faults } = readValues(taken.lines);
  const missed = new Set<TakenLine>();
  const added: NewLine[] = [];
  const changed: ChangedField[] = [];
  const frozen: (ChangedField & { readonly jaar: string })[] = [];
  let same = 0;
  for (const [index, line] of taken.lines.entries()) {
    const made = toSlug(line.label ?? line.key);
    const exact = findKnown(line, made, { byKey, byId });
    const before = exact ?? findAlike(line);
    if (before === undefined) {
      const id = makeFree(made, used);
      used.add(id);
      missed.add(line);
      const key = line.id === null ? { sleutel: line.key } : {};
      added.push({ line, id, fields: { id, ...writeAsProgram(line.fields, values[index] ?? {}), ...key } });
      continue;
    }
    found.add(before.regel);
    if (exact === undefined) likened.push({ id: before.regel.id, key: line.key, sleutel: before.regel.sleutel ?? "" });
    const differing = compare(line, values[index] ?? {}, before.regel);
    if (differing.length === 0) same++;
    else if (before.isFrozen) frozen.push(...differing.map((one) => ({ ...one, jaar: before.jaar })));
    else changed.push(...differing);
  }
  // What a line lacks that the ledger has, stands in the ledger
  const told = faults.filter(({ line, isMissed }) => line === null || !isMissed || missed.has(line));
  const troubles = told.map(({ line, what }) => ({ where: line?.where ?? null, what }));
  // Of a row that could not be read nobody knows which booking it is
  return { added, changed, same, frozen, gone: listGone(taken, known, found), likened, troubles };
}

/** What is known of an export and not in this one. Of a row that could not be read nobody knows which booking it is. */
function listGone(
  taken: Taken,
  known: readonly KnownLine[],
  found: ReadonlySet<WholeLedgerregel>,
): readonly WholeLedgerregel[] {
  if (taken.troubles.length > 0) return [];
  return known.flatMap(({ isFrozen, regel }) => (isFrozen || found.has(regel) || !isOf(taken, regel) ? [] : [regel]));
}

function isOf({ keyStart }: Taken, { sleutel }: WholeLedgerregel): boolean {
  return keyStart !== null && sleutel?.startsWith(keyStart) === true;
}

/**
 * Finds the booking that a line is, where one program writes the zeros before a number and another (such as Excel) drops
 * them. Only where there is no other it could be: two that stand in one file or ledger are two.
 */
function indexAlike(taken: Taken, known: readonly KnownLine[]): (line: TakenLine) => KnownLine | undefined {
  const exact = new Set(taken.lines.map(({ key }) => key));
  const asked = groupBy(taken.lines, ({ key }) => [dropZeros(key)]);
  const there = groupBy(
    known.filter(({ regel }) => isOf(taken, regel)),
    ({ regel }) => [dropZeros(regel.sleutel ?? "")],
  );
  return ({ key }) => {
    const [alike, ...others] = there.get(dropZeros(key)) ?? [];
    const isOnly = others.length === 0 && asked.get(dropZeros(key))?.length === 1;
    return isOnly && alike !== undefined && !exact.has(alike.regel.sleutel ?? "") ? alike : undefined;
  };
}

function dropZeros(key: string): string {
  return key.replace(/(?<![^ ])0+(?=\d+(?![^ ]))/gu, "");
}

interface Known {
  readonly byKey: ReadonlyMap<string, KnownLine>;
  readonly byId: ReadonlyMap<string, KnownLine>;
}

function findKnown({ id, key, label }: TakenLine, made: string, { byKey, byId }: Known): KnownLine | undefined {
  if (id !== null) return byId.get(id);
  const before = byKey.get(key) ?? (label === null ? byId.get(made) : undefined);
  // Two keys may give one id: the line with another key is another line
  return before !== undefined && before.regel.sleutel !== null && before.regel.sleutel !== key ? undefined : before;
}

function makeFree(id: string, used: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; used.has(free); count++) free = `${id}-${String(count)}`;
  return free;
}

type Values = Readonly<Record<string, unknown>>;

/** What is wrong with a line as a line of a ledger. */
interface LineFault {
  readonly line: TakenLine | null;
  readonly what: string;
  /** Whether it is that something is not there. */
  readonly isMissed: boolean;
}

interface ReadValues {
  readonly values: readonly Values[];
  readonly faults: readonly LineFault[];
}

/** The lines as the program reads them when they stand in a ledger, with all that it says of them. */
function readValues(lines: readonly TakenLine[]): ReadValues {
  const sheet = createSheet(COLUMNS.filter(({ group }) => group === null));
  // A mark that is right, so that only what was taken is judged
  const add = lines.map(({ fields }, index) => ({ ...fields, id: `regel-${String(index)}` }));
  const text = editSheet(sheet, COLUMNS, { add, set: [] });
  if (text === null) throw new Error("a sheet that was just made could not be edited");
  const path = "2000/financien.csv";
  const bytes = new TextEncoder().encode(text);
  const { body, findings } = readFile({ path, role: classifyPath(path), hash: "", bytes });
  const data = body?.kind === "yaml" && isRecord(body.data) ? body.data["regels"] : [];
  const rows = lineNumbers(text);
  const faults = findings.flatMap(({ ruleId, severity, range, message }): LineFault[] => {
    const line = lines[(rows.get(range?.start.line ?? 0) ?? 0) - 1] ?? null;
    if (severity !== "error" || lines.length === 0) return [];
    return [{ line, what: lower(message), isMissed: ruleId === "schema/empty-value" }];
  });
  return { values: Array.isArray(data) ? data.map((one: unknown) => (isRecord(one) ? one : {})) : [], faults };
}

/** By line of a text the number of the row that begins there, the headings being row 0: a cell may go over lines. */
function lineNumbers(text: string): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let row = 0;
  let isOpen = false;
  for (const [index, line] of text.split(/\r\n|\n/u).entries()) {
    numbers.set(index + 1, row);
    if ((line.split('"').length - 1) % 2 === 1) isOpen = !isOpen;
    if (!isOpen) row++;
  }
  return numbers;
}

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/u, "");
}

function compare(line: TakenLine, values: Values, regel: WholeLedgerregel): ChangedField[] {
  const there: Values = { ...regel };
  return Object.keys(line.fields).flatMap((field): ChangedField[] => {
    const [now, then] = [values[field] ?? null, there[field] ?? null];
    if (now === null || now === then) return [];
    return [{ id: regel.id, field, old: writeValue(field, then), value: writeValue(field, now), where: line.where }];
  });
}

/** Fields in the notation of the program; what it could not read stays as it was typed. */
function writeAsProgram(fields: TakenLine["fields"], values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [
      field,
      (values[field] ?? null) === null ? text : writeValue(field, values[field]),
    ]),
  );
}

/** A value of the ledger as a person would type it. */
function writeValue(field: string, value: unknown): string {
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value === "number") return field === "bedrag" ? writeCents(value) : String(value);
  return typeof value === "string" ? value : "";
}

/** Cents as an amount with a point, with its cents where it has any. */
export function writeCents(cents: number): string {
  return cents % CENTS === 0 ? String(cents / CENTS) : (cents / CENTS).toFixed(2);
}

const CENTS = 100;
