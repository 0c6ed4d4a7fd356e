import { formatCsv, type Cell } from "./format-csv.ts";
import { toDecimalText } from "../value/notation/to-decimal-text.ts";
import type { DataFile } from "./data-schema.ts";

type Cijfer = DataFile["resultaten"][number]["onderdelen"][number]["waarde"];

/** What may stand in a cell of a table, before it is written. */
export type TableValue = string | number | boolean | null | Cijfer;

/** What a column holds. A figure is a number, or the word that says why there is none. */
export type ColumnKind = "tekst" | "geheel getal" | "datum" | "ja of nee" | "cijfer";

/** One column of a table of `Row`s. */
export interface Column<Row> {
  /** Its name above the column: small letters and underscores, for ever the same. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** What it means, in Dutch. */
  readonly meaning: string;
  /** "euro", "procent"; null when there is none or another column says it. */
  readonly unit: string | null;
  readonly read: (row: Row) => TableValue;
}

/** A table as it is written, with what its columns mean. */
export interface Table {
  /** "resultaten.csv" */
  readonly file: string;
  /** What one row is, in Dutch. */
  readonly meaning: string;
  /** Names of the columns that together say which row it is. */
  readonly key: readonly string[];
  readonly columns: readonly Omit<Column<never>, "read">[];
  readonly rows: readonly (readonly TableValue[])[];
}

/** What a table is, beside its columns and rows. */
export type TableFrame = Pick<Table, "file" | "meaning" | "key">;

export function createTable<Row>(frame: TableFrame, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return { ...frame, columns, rows: rows.map((row) => columns.map(({ read }) => read(row))) };
}

/** The table as Excel opens it where the language is Dutch; csv-metadata.json tells other programs how to read it. */
export function formatTable({ columns, rows }: Table): string {
  return formatCsv([columns.map(({ name }) => name), ...rows.map((row) => row.map((value) => toCell(value)))]);
}

/** What a program that reads JSON gets: numbers as numbers, and null where there is none. */
export function toPlain(value: TableValue): string | number | boolean | null {
  return typeof value === "object" && value !== null ? toAmount(value) : value;
}

function toCell(value: TableValue): Cell {
  switch (typeof value) {
    case "string":
      return value;
    case "boolean":
      return value ? "ja" : "nee";
    case "number":
      return { number: String(value) };
    default:
      return value === null ? "" : formatFigure(value);
  }
}

function formatFigure(figure: Cijfer): Cell {
  const amount = toAmount(figure);
  return amount === null ? figure.status : { number: formatDecimal(amount, figure.eenheid) };
}

/** Money is in whole cents in data.json and in euros in a table. */
function toAmount({ waarde, eenheid }: Cijfer): number | null {
  return waarde !== null && eenheid.startsWith("eurocent") ? waarde / 100 : waarde;
}

/** A share has endless decimals; data.json has them all. */
const MOST_DECIMALS = 6;

/** With a comma and nothing between the thousands. */
function formatDecimal(amount: number, eenheid: Cijfer["eenheid"]): string {
  const decimals = eenheid === "eurocent" ? { least: 2, most: 2 } : { least: 0, most: MOST_DECIMALS };
  return toDecimalText(amount, decimals).replace(".", ",");
}
