import { foldHeading } from "../schema/ledger-columns.ts";
import { EMPTY_CELL, nameColumn, type Table, type TableCell, type TableRow } from "../sheet/table.ts";
import type { Trouble } from "./taken.ts";

/** A table of which the row with headings was found: cells are asked for by heading. */
export interface HeadedTable {
  readonly table: Table;
  /** The rows below the headings that have something in a column that is asked for. */
  readonly rows: readonly TableRow[];
  readonly cell: (row: TableRow, heading: string) => TableCell;
  /** "rij 12 van blad Mutaties", with the column where that is meant: "cel C12 van blad Mutaties". */
  readonly place: (row: TableRow, heading?: string) => string;
  /** Why nobody knows what stands below a heading that is asked for. */
  readonly troubles: readonly Trouble[];
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
  const folded = header.cells.map(({ text }) => foldHeading(text));
  const doubled = headings.filter((one) => folded.indexOf(foldHeading(one)) !== folded.lastIndexOf(foldHeading(one)));
  return {
    table,
    rows: table.rows.slice(at + 1).filter(isUsed),
    cell,
    place,
    troubles: [
      ...explainUnsure(table),
      ...doubled.map((one) => ({
        where: place(header),
        what: `de kop "${one}" staat er meer dan één keer, dus is niet te zien welke kolom geldt. Haal de andere weg, of geef die een andere kop`,
      })),
      ...explainMerged(table, at, headings.map(columnOf)),
    ],
  };
}

function explainUnsure({ unsureFrom }: Table): Trouble[] {
  if (unsureFrom === null) return [];
  const what =
    "hier staat een aanhalingsteken te veel of te weinig, dus is niet te zien waar een cel eindigt. Haal of bewaar het bestand opnieuw";
  return [{ where: `regel ${String(unsureFrom)}`, what }];
}

/** Cells that are drawn as one, from a row on, in columns that are asked for. */
function explainMerged({ name, merged }: Table, from: number, asked: readonly number[]): Trouble[] {
  const corner = (column: number, row: number): string => `${nameColumn(column)}${String(row + 1)}`;
  const what = "deze cellen zijn samengevoegd, dus is niet te zien bij welke rij de waarde hoort. Splits ze";
  return merged.flatMap(({ firstRow, firstColumn, lastRow, lastColumn }) => {
    if (lastRow < from || !asked.some((column) => column >= firstColumn && column <= lastColumn)) return [];
    const place = `${corner(firstColumn, firstRow)}:${corner(lastColumn, lastRow)}`;
    return [{ where: name === null ? place : `${place} van blad ${name}`, what }];
  });
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
