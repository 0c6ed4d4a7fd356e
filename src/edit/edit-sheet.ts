import { findColumn, findSeparator, type Column } from "../schema/ledger-columns.ts";
import { guardCell } from "../value/formula.ts";
import { splitCsv, type CsvRow } from "../value/split-csv.ts";
import { applySplices, type Splice } from "./splice.ts";

/** The fields of one line of a sheet, as texts. */
type SheetLine = Readonly<Record<string, string>>;

/** What is to change in a ledger that is a sheet. */
export interface SheetEdit {
  /** Lines to put at the end. */
  readonly add: readonly SheetLine[];
  /** Fields of lines that are there, by the id of the line. */
  readonly set: readonly { readonly id: string; readonly field: string; readonly value: string }[];
}

/** A new sheet without lines, with these columns. */
export function createSheet(columns: readonly Column[]): string {
  return `${columns.map(({ heading }) => heading).join(";")}\r\n`;
}

/**
 * Edits a ledger that is a sheet: only the cells that are named differ, and lines come at the end. A field for which there
 * is no column brings one, behind the others. Separator and ends of lines stay what they are.
 *
 * @returns the new text; null where a line or a column that is named is not there
 */
export function editSheet(text: string, columns: readonly Column[], { add, set }: SheetEdit): string | null {
  const { separator, from } = findSeparator(text, columns);
  const { rows, faults } = splitCsv(text, separator, from);
  const [header, ...lines] = rows;
  if (header === undefined || faults.length > 0) return null;
  const present = header.cells.map(({ value }) => findColumn(value, columns));
  const used = new Set([...add.flatMap((line) => Object.keys(line)), ...set.map(({ field }) => field)]);
  const isPresent = (one: Column): boolean => present.includes(one);
  const added = columns.filter((one) => one.group === null && used.has(one.field) && !isPresent(one));
  const known = new Set(columns.filter(({ group }) => group === null).map(({ field }) => field));
  if ([...used].some((field) => !known.has(field))) return null;
  const all = [...present, ...added];
  const indexOf = (field: string): number => all.findIndex((one) => one?.group === null && one.field === field);
  const write = (value: string): string => quote(guardCell(value), separator);
  const byId = new Map(lines.map((row) => [row.cells[indexOf("id")]?.value ?? "", row]));
  const splices: Splice[] = [];
  for (const { id, field, value } of set) {
    const row = byId.get(id);
    if (row === undefined) return null;
    const cell = row.cells[indexOf(field)];
    // What has no cell yet comes with its new column
    if (cell !== undefined) splices.push({ start: cell.start, end: cell.end, text: write(value) });
  }
  const valueOf = (row: CsvRow, field: string): string =>
    set.find((one) => one.field === field && byId.get(one.id) === row)?.value ?? "";
  splices.push(...addColumns(rows, added, { separator, cellOf: (row, field) => write(valueOf(row, field)) }));
  const rowsToAdd = add.map((line) =>
    all.map((one) => (one === null || one.group !== null ? "" : write(line[one.field] ?? ""))).join(separator),
  );
  return addRows(applySplices(text, splices), rowsToAdd);
}

interface AddedCells {
  readonly separator: string;
  /** A cell of a new column, as it is written. */
  readonly cellOf: (row: CsvRow, field: string) => string;
}

/**
 * What puts columns behind the others: a heading, and a cell in each row that has something in it. They come in the place of
 * empty cells behind the last heading.
 */
function addColumns(
  [header, ...lines]: readonly CsvRow[],
  added: readonly Column[],
  { separator, cellOf }: AddedCells,
): Splice[] {
  if (header === undefined || added.length === 0) return [];
  const width = header.cells.length;
  const put = (row: CsvRow, cells: readonly string[]): Splice => ({
    start: row.cells.length > width ? (row.cells[width - 1]?.end ?? row.end) : row.end,
    end: row.end,
    text: separator + cells.join(separator),
  });
  const filled = lines.filter(({ cells }) => cells.some(({ value }) => value !== ""));
  return [
    put(
      header,
      added.map(({ heading }) => heading),
    ),
    ...filled.map((row) =>
      put(
        row,
        added.map(({ field }) => cellOf(row, field)),
      ),
    ),
  ];
}

function addRows(text: string, rows: readonly string[]): string {
  if (rows.length === 0) return text;
  const end = /\r\n|\n|\r/u.exec(text)?.[0] ?? "\r\n";
  const open = /[\r\n]$/u.test(text) ? "" : end;
  return text + open + rows.map((row) => row + end).join("");
}

/** A cell as it is written: between quotation marks where it would end too early, or lose what is at its ends. */
function quote(value: string, separator: string): string {
  const isPlain = !value.includes(separator) && !/["\r\n]/u.test(value) && value.trim() === value;
  return isPlain ? value : `"${value.replaceAll('"', '""')}"`;
}
