import { foldHeading } from "../schema/ledger-columns.ts";
import { EMPTY_CELL, nameColumn, type Table, type TableCell, type TableRow } from "../sheet/table.ts";

/** A table of which the row with headings was found: cells are asked for by heading. */
export interface HeadedTable {
  readonly table: Table;
  /** The rows below the headings that have something in a column that is asked for. */
  readonly rows: readonly TableRow[];
  readonly cell: (row: TableRow, heading: string) => TableCell;
  /** "rij 12 van blad Mutaties", with the column where that is meant: "cel C12 van blad Mutaties". */
  readonly place: (row: TableRow, heading?: string) => string;
  /** Where cells are drawn as one in a column that is asked for, as places; empty for none. */
  readonly merged: readonly string[];
}

/** Above the headings a system may print its name, a period and a date. */
const MOST_ABOVE = 40;

/** Finds the row with these headings in a table; null where no row has all of them. */
export function findHeadings(table: Table, headings: readonly string[]): HeadedTable | null {
  const wanted = headings.map(foldHeading);
  const at = table.rows.slice(0, MOST_ABOVE).findIndex((row) => countHeadings(row, wanted) === wanted.length);
  const header = table.rows[at];
  if (header === undefined) return null;
  const columns = new Map<string, number>();
  for (const [index, { text }] of header.cells.entries()) {
    const folded = foldHeading(text);
    if (!columns.has(folded)) columns.set(folded, index);
  }
  const columnOf = (heading: string): number => columns.get(foldHeading(heading)) ?? -1;
  const cell = (row: TableRow, heading: string): TableCell => row.cells[columnOf(heading)] ?? EMPTY_CELL;
  const isUsed = (row: TableRow): boolean =>
    headings.some((one) => cell(row, one).text !== "" || cell(row, one).fault !== null);
  const sheet = table.name === null ? "" : ` van blad ${table.name}`;
  const place = (row: TableRow, heading?: string): string =>
    heading === undefined || columnOf(heading) < 0
      ? `rij ${String(row.number)}${sheet}`
      : `cel ${nameColumn(columnOf(heading))}${String(row.number)}${sheet}`;
  const asked = headings.map(columnOf);
  const merged = table.merged.filter(
    ({ lastRow, firstColumn, lastColumn }) =>
      lastRow >= at && asked.some((column) => column >= firstColumn && column <= lastColumn),
  );
  return {
    table,
    rows: table.rows.slice(at + 1).filter(isUsed),
    cell,
    place,
    merged: merged.map(({ firstRow, firstColumn, lastRow, lastColumn }) => {
      const corner = (column: number, row: number): string => `${nameColumn(column)}${String(row + 1)}`;
      return `${corner(firstColumn, firstRow)}:${corner(lastColumn, lastRow)}${sheet}`;
    }),
  };
}

/** Of the rows that may be the headings the one that has most of them: those that lack, and what is there. */
export function findBestHeadings(
  table: Table,
  headings: readonly string[],
): { readonly missing: readonly string[]; readonly present: readonly string[] } {
  const wanted = headings.map(foldHeading);
  const [best] = table.rows
    .slice(0, MOST_ABOVE)
    .map((row) => ({ row, count: countHeadings(row, wanted) }))
    .sort((a, b) => b.count - a.count);
  const present = (best?.row.cells ?? []).flatMap(({ text }) => (text === "" ? [] : [text]));
  const folded = new Set(present.map(foldHeading));
  return { missing: headings.filter((one) => !folded.has(foldHeading(one))), present };
}

function countHeadings({ cells }: TableRow, wanted: readonly string[]): number {
  const present = new Set(cells.map(({ text }) => foldHeading(text)));
  return wanted.filter((one) => present.has(one)).length;
}
