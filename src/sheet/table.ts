/** A sheet as rows of texts, whatever kind of file it came from. */
export interface Table {
  /** Name of the sheet; null in a file that is one sheet. */
  readonly name: string | null;
  readonly rows: readonly TableRow[];
  /** Cells that are drawn as one: only the first of them has a value. */
  readonly merged: readonly MergedCells[];
  /** The first line of a text from which nobody knows what stands in which cell; null for none. */
  readonly unsureFrom: number | null;
}

export interface TableRow {
  /** The number of the row in the sheet, or of the line in the file; from 1. */
  readonly number: number;
  readonly cells: readonly TableCell[];
  readonly isHidden: boolean;
}

/** Rows and columns from 0, the last ones included. */
interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface TableCell {
  /** As a person would type it: a date as 2026-04-30, a number with a point; empty for nothing. */
  readonly text: string;
  /** Of a number that a program computes with. */
  readonly number: number | null;
  /** The formula that gave it; null for a value that somebody typed. */
  readonly formula: string | null;
  /** Whether there is a value at all, where there is a formula; and whether it is one. */
  readonly fault: "no-result" | "error" | null;
}

export const EMPTY_CELL: TableCell = { text: "", number: null, formula: null, fault: null };

/** The name of a column as spreadsheets show it: 0 is A, 26 is AA. */
export function nameColumn(index: number): string {
  const rest = Math.floor(index / LETTERS) - 1;
  return (rest >= 0 ? nameColumn(rest) : "") + String.fromCharCode(A + (index % LETTERS));
}

const LETTERS = 26;
const A = 65;

/** A number with a point; what is two decimals but for the dust of computing is two decimals. */
export function writeNumber(value: number): string {
  // As many decimals that the dust of computing falls off, and nobody takes the point for one of a thousand
  const text = value.toFixed(6);
  return text.endsWith("0000") ? String(Number(text) + 0) : text;
}
