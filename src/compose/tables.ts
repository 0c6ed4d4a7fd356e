import type { Column, Inline, RichText, Row, Table } from "./report-model.ts";

/** What a table is made from; the number is given when the whole report is composed. */
export interface TableInput {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly note?: RichText;
}

/** A table with a number still to come. */
export function createTable({ id, caption, columns, rows, note = [] }: TableInput): Table {
  return { kind: "table", id, number: "", caption, columns, rows, note };
}

export function textColumn(title: string, width = 0): Column {
  return { title, align: "links", width, isNewest: false };
}

export function numberColumn(title: string, width = 0): Column {
  return { title, align: "rechts", width, isNewest: false };
}

/** Columns of which the last is this year's. */
export function throughYears(columns: readonly Column[]): Column[] {
  return columns.map((column, place) => ({ ...column, isNewest: place === columns.length - 1 }));
}

/** A row of cells that hold one thing each. */
export function row(cells: readonly (Inline | RichText)[], kind: Row["kind"] = "gewoon", id = ""): Row {
  return { kind, id, cells: cells.map((cell) => (isText(cell) ? cell : [cell])) };
}

function isText(cell: Inline | RichText): cell is RichText {
  return Array.isArray(cell);
}
