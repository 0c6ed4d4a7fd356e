import type { z } from "zod";
import { misspelt } from "../content/need-marks.ts";
import { unguardCell } from "../value/formula.ts";
import { splitCsv, type CsvCell, type CsvRow } from "../value/split-csv.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { UNREAD } from "../diagnostics/settle.ts";
import { findColumn, findSeparator, foldHeading, listColumns, type Column } from "../schema/ledger-columns.ts";
import type { LineMap } from "../source/line-map.ts";
import type { TextSource, YamlSource } from "../source/source-file.ts";
import type { Span, Spot } from "../source/spot.ts";
import { findNearKeys } from "./near-keys.ts";

/** A ledger that is a sheet, as the file of lines that a ledger in YAML is. */
export interface ParsedCsv {
  /** Null where nothing could be read. */
  readonly source: YamlSource | null;
  readonly isSound: boolean;
  /** Required fields that no column has: that is said at the headings, and not again at each line. */
  readonly missing: readonly string[];
  /** Whether something that was not read may have said that a line is confidential. */
  readonly mayHideSecret: boolean;
}

const NOTHING: ParsedCsv = { source: null, isSound: false, missing: [], mayHideSecret: false };

/**
 * Reads a ledger that is a sheet: a heading a field, a row a movement. All cells are text, as the scalars of a YAML file
 * are, and each has its place, so that what reads, checks and traces a ledger in YAML does so here. A row of which it is
 * not sure which cell stands in which column is not used.
 *
 * @param schema that of a ledger
 */
export function parseLedgerCsv(source: TextSource, schema: z.ZodType, report: Report): ParsedCsv {
  const { path: file, lines, text } = source;
  const columns = listColumns(schema);
  const { separator, from } = findSeparator(text, columns);
  const { rows, faults } = splitCsv(text, separator, from);
  const [header, ...others] = rows;
  if (header === undefined) return NOTHING;
  const heads = readHeadings({ header, others, columns }, source, report);
  if (heads === null) return { ...NOTHING, mayHideSecret: hidesSecret(text) };
  for (const { kind, offset } of faults) {
    const place = { file, range: lines.rangeAt(offset, offset + 1), about: [UNREAD] };
    report(kind === "unclosed" ? "csv/unclosed-quote" : "csv/behind-quote", place, {});
  }
  const lost = new Set(faults.map(({ row }) => row));
  const used: CsvRow[] = [];
  const empty: CsvRow[] = [];
  let isSound = heads.isSound && faults.length === 0;
  for (const [index, row] of others.entries()) {
    if (lost.has(index + 1)) continue;
    if (row.cells.every(({ value }) => value === "")) empty.push(row);
    else if (isRightLength(row, header)) used.push(row);
    else {
      isSound = false;
      const place = { file, range: lines.rangeAt(row.start, row.end), about: [UNREAD] };
      report("csv/row-length", place, { found: row.cells.length, expected: header.cells.length });
    }
  }
  reportEmpty(empty, source, report);
  if (used.length === 0 && isSound) report("csv/no-row", placeOf(header, source), {});
  const read = readLines(used, heads.columns, lines);
  return {
    source: { ...source, data: read.data, root: { file, path: [], spot: read.spot(header, text), isThere: true } },
    isSound,
    missing: [...heads.missing, ...(used.length === 0 ? ["regels"] : [])],
    mayHideSecret: heads.mayHideSecret,
  };
}

function placeOf({ start, end }: CsvRow, { path: file, lines }: TextSource) {
  return { file, range: lines.rangeAt(start, end) };
}

/** Empty cells behind the last heading are what a sheet writes of columns that were used once. */
function isRightLength({ cells }: CsvRow, header: CsvRow): boolean {
  const width = header.cells.length;
  return cells.length === width || (cells.length > width && cells.slice(width).every(({ value }) => value === ""));
}

/** Empty rows of one sheet are one finding; a single end of line more at the end is none of them. */
function reportEmpty(empty: readonly CsvRow[], source: TextSource, report: Report): void {
  const end = source.text.trimEnd().length;
  const [first, ...others] = empty.filter(({ start, end: last }) => last > start || start < end);
  if (first === undefined) return;
  const related = others.map((row) => ({ message: "deze regel is ook leeg", ...placeOf(row, source) }));
  report("csv/empty-row", { ...placeOf(first, source), related }, { count: others.length + 1 });
}

/** What the headings of a sheet say. */
interface Headings {
  /** By place of the cell, the field it fills in; null for a column that is not read. */
  readonly columns: readonly (Column | null)[];
  readonly missing: readonly string[];
  readonly isSound: boolean;
  readonly mayHideSecret: boolean;
}

interface Sheet {
  readonly header: CsvRow;
  readonly others: readonly CsvRow[];
  readonly columns: readonly Column[];
}

/** Reads the headings; null where there is none that is known. */
function readHeadings({ header, others, columns }: Sheet, source: TextSource, report: Report): Headings | null {
  const { path: file, lines } = source;
  const read = header.cells.map(({ value }) => findColumn(value, columns));
  if (read.every((one) => one === null)) {
    const needed = columns.filter(({ isRequired }) => isRequired).map(({ heading }) => heading);
    report("csv/no-heading", { ...placeOf(header, source), about: [UNREAD] }, { known: needed });
    return null;
  }
  const met = new Set<Column>();
  const own = read.map((column, index): ReadHeading => {
    const cell = header.cells[index];
    if (cell === undefined) return NOT_READ;
    const values = others.map(({ cells }) => cells[index]?.value ?? "");
    if (column === null)
      return reportStrange({ cell, columns, others, hasValue: values.some(Boolean) }, source, report);
    if (!met.has(column)) {
      met.add(column);
      return { ...NOT_READ, column };
    }
    const range = lines.rangeAt(cell.start, cell.end);
    report("csv/double-heading", { file, range, about: [UNREAD] }, { heading: column.heading });
    return { ...NOT_READ, isDouble: true, hidesSecret: hidesSecret(cell.value) };
  });
  const meant = own.flatMap(({ nearest }) => nearest);
  const missing = columns.filter((one) => one.isRequired && !met.has(one)).map(({ heading }) => heading);
  const untold = missing.filter((one) => !meant.includes(one));
  if (untold.length > 0) report("csv/missing-heading", placeOf(header, source), { headings: untold });
  const mayHideSecret = own.some((one) => one.hidesSecret);
  const isSound = !mayHideSecret && own.every(({ isDouble }) => !isDouble);
  return { columns: own.map(({ column }) => column), missing, isSound, mayHideSecret };
}

/** What one heading says. */
interface ReadHeading {
  /** Null for a column that is not read. */
  readonly column: Column | null;
  /** The headings that it may be meant as. */
  readonly nearest: readonly string[];
  readonly isDouble: boolean;
  /** Whether what stands below it may say that a line is confidential. */
  readonly hidesSecret: boolean;
}

const NOT_READ: ReadHeading = { column: null, nearest: [], isDouble: false, hidesSecret: false };

interface Strange extends Pick<Sheet, "columns" | "others"> {
  readonly cell: CsvCell;
  readonly hasValue: boolean;
}

/** A column with a heading that is not known; one with nothing in it at all is what a sheet leaves behind. */
function reportStrange({ cell, columns, others, hasValue }: Strange, source: TextSource, report: Report): ReadHeading {
  if (cell.value === "" && !hasValue) return NOT_READ;
  const nearest = cell.value === "" ? [] : findNearHeadings(cell.value, columns);
  const about = nearest.flatMap((one) => others.map((row) => misspelt(one, placeOf(row, source).range)));
  const place = { file: source.path, range: source.lines.rangeAt(cell.start, cell.end), about };
  const known = columns.map(({ heading }) => heading);
  report("csv/unknown-heading", place, { heading: cell.value, nearest, known });
  return { ...NOT_READ, nearest, hidesSecret: hasValue && hidesSecret(cell.value) };
}

/** The headings that a strange one may be meant as; of a group of fields all that it has, for none of them says it alone. */
function findNearHeadings(heading: string, columns: readonly Column[]): string[] {
  const near = findNearKeys(
    foldHeading(heading),
    columns.map((one) => one.heading),
  );
  const groups = columns.filter((one) => near.includes(one.heading)).map(({ group }) => group);
  return columns
    .filter((one) => near.includes(one.heading) || (one.group !== null && groups.includes(one.group)))
    .map((one) => one.heading);
}

function hidesSecret(words: string): boolean {
  return /vertr/iu.test(words);
}

type Fields = Record<string, unknown>;

interface ReadLines {
  readonly data: Fields;
  readonly spot: (header: CsvRow, text: string) => Spot;
}

/** The rows as the data of a ledger, each value with its place. */
function readLines(rows: readonly CsvRow[], columns: readonly (Column | null)[], lines: LineMap): ReadLines {
  const span = (start: number, end: number): Span => {
    const { start: from, end: to } = lines.rangeAt(start, end);
    return [from.line, from.column, from.offset, to.line, to.column, to.offset];
  };
  const items: Fields[] = [];
  const spots: Spot[] = [];
  for (const row of rows) {
    const { fields, data } = readRow(row, columns, span);
    items.push(data);
    const own = span(row.start, row.end);
    spots.push({ span: own, key: null, head: own, reach: row.end, isEmpty: false, fields, items: null });
  }
  const data = Object.assign(bare<unknown>(), { regels: items });
  return {
    data,
    spot: (header, text) => {
      const key = span(header.start, header.end);
      const [first, last] = [rows[0]?.start ?? header.start, rows.at(-1)?.end ?? header.end];
      const list = { span: span(first, last), key, head: key, reach: last, isEmpty: false, fields: null, items: spots };
      const fields = Object.assign(bare<Spot>(), { regels: list });
      return {
        span: span(0, text.length),
        key: null,
        head: key,
        reach: text.length,
        isEmpty: false,
        fields,
        items: null,
      };
    },
  };
}

/** Without a prototype, so that no heading means anything but itself. */
function bare<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

function readRow(
  { cells }: CsvRow,
  columns: readonly (Column | null)[],
  span: (start: number, end: number) => Span,
): { readonly data: Fields; readonly fields: Record<string, Spot> } {
  const data = bare<unknown>();
  const fields = bare<Spot>();
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    if (column === null || cell === undefined) continue;
    const { group, field } = column;
    // What a group of fields says holds only where one of them is filled in
    if (group !== null && !isFilled(group, cells, columns)) continue;
    const spot = createSpot(cell, span(cell.start, cell.end));
    const value = cell.value === "" ? null : unguardCell(cell.value);
    if (group === null) {
      data[field] = value;
      fields[field] = spot;
      continue;
    }
    const inner = (data[group] ??= bare<unknown>()) as Fields;
    inner[field] = value;
    fields[group] ??= { ...spot, isEmpty: false, head: spot.span, fields: bare<Spot>() };
    Object.assign(fields[group].fields ?? {}, { [field]: spot });
  }
  return { data, fields };
}

function isFilled(group: string, cells: readonly CsvCell[], columns: readonly (Column | null)[]): boolean {
  return columns.some((one, index) => one?.group === group && (cells[index]?.value ?? "") !== "");
}

function createSpot({ value, end }: CsvCell, span: Span): Spot {
  return { span, key: span, head: null, reach: end, isEmpty: value === "", fields: null, items: null };
}
