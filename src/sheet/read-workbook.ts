import { readXlsx, type Cell, type CellValue, type Sheet } from "hucre/xlsx";
import { UsageError } from "../errors.ts";
import { EMPTY_CELL, writeNumber, type Table, type TableCell, type TableRow } from "./table.ts";
import { unpackWorkbook } from "./unpack-workbook.ts";

/** What was found in a workbook beside the tables that are read. */
export interface Workbook {
  /** The sheets that can be seen, in their order. */
  readonly tables: readonly Table[];
  /** The names of the sheets that are hidden: nothing of them is read. */
  readonly hidden: readonly string[];
}

/** A ledger of a deal has thousands of lines; a sheet with more was filled in down to the bottom. */
const MOST_ROWS = 100_000;

/**
 * Reads the sheets of an .xlsx file that can be seen: of each cell its value, of a formula the value that was computed
 * when the file was saved. Dates are days, in whichever of the two systems the file counts them.
 *
 * @param name of the file, for the words of a refusal
 * @throws UsageError with the reason and what to do
 */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<Workbook> {
  const clean = unpackWorkbook(name, bytes);
  const hidden: string[] = [];
  const { sheets } = await readXlsx(clean, {
    readStyles: true,
    maxRows: MOST_ROWS + 1,
    sheets: (info) => {
      if (info.hidden === true || info.veryHidden === true) hidden.push(info.name);
      return info.hidden !== true && info.veryHidden !== true;
    },
  }).catch((error: unknown) => {
    throw new UsageError(
      `${name} kan niet worden gelezen (${error instanceof Error ? error.message : String(error)}).`,
      "Open het in Excel, kies Opslaan als, en bewaar het als Excel-werkmap (.xlsx).",
    );
  });
  if (sheets.some(({ rows }) => rows.length > MOST_ROWS))
    throw new UsageError(
      `Een blad in ${name} heeft meer dan ${String(MOST_ROWS)} rijen.`,
      "Bewaar alleen de rijen met bedragen in een nieuw bestand.",
    );
  return { tables: sheets.map(toTable), hidden };
}

function toTable({ name, rows, cells, merges, rowDefs }: Sheet): Table {
  return {
    name,
    rows: rows.map((row, index): TableRow => ({
      number: index + 1,
      isHidden: rowDefs?.get(index)?.hidden === true,
      cells: row.map((value, column) => toCell(value, cells?.get(`${String(index)},${String(column)}`))),
    })),
    unsureFrom: null,
    merged: (merges ?? []).map((one) => ({
      firstRow: one.startRow,
      lastRow: one.endRow,
      firstColumn: one.startCol,
      lastColumn: one.endCol,
    })),
  };
}

function toCell(value: CellValue, cell: Cell | undefined): TableCell {
  const formula = cell?.formula ?? null;
  const isError = cell?.type === "error" || (typeof value === "string" && ERROR.test(value));
  const base = { ...EMPTY_CELL, formula };
  if (isError) return { ...base, text: String(value), fault: "error" };
  if (value === null || value === "") return formula === null ? EMPTY_CELL : { ...base, fault: "no-result" };
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { ...base, text: "?", fault: "error" }
      : { ...base, text: value.toISOString().slice(0, DAY_LENGTH) };
  if (typeof value === "number") return { ...base, text: writeNumber(value), number: value };
  if (typeof value === "boolean") return { ...base, text: value ? "ja" : "nee" };
  return { ...base, text: value.trim() };
}

const DAY_LENGTH = "2026-04-30".length;
const ERROR = /^#(?:REF|VERW|N\/A|N\/B|NAME|NAAM|VALUE|WAARDE|DIV\/0|DEEL\/0|NUM|GETAL|NULL|LEEG|SPILL|CALC)[!?]?$/u;
