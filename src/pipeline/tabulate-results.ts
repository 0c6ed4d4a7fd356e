import { createResultTable } from "../publish/create-tables.ts";
import type { DataFile } from "../publish/data-schema.ts";
import { formatTable, toPlain, type Table } from "../publish/table.ts";

/** The figures of a report with the name of the file that they come from. */
export interface FileData {
  readonly file: string;
  readonly data: DataFile;
}

/** One table of the results of several reports, with a row a deal and result; as for Excel, or as a JSON list. */
export function tabulateResults(files: readonly FileData[], format: "csv" | "json"): string {
  const tables = files.map(({ file, data }) => addFile(createResultTable(data), file));
  const [first] = tables;
  if (first === undefined) return "";
  const table = { ...first, rows: tables.flatMap(({ rows }) => rows) };
  return format === "csv" ? formatTable(table) : formatList(table);
}

/** From which file a row comes, in a column of its own. */
function addFile(table: Table, file: string): Table {
  const { columns, rows } = table;
  return {
    ...table,
    columns: [{ name: "bestand", kind: "tekst", meaning: "De PDF.", unit: null }, ...columns],
    rows: rows.map((row) => [file, ...row]),
  };
}

function formatList({ columns, rows }: Table): string {
  const list = rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, toPlain(row[index] ?? null)])),
  );
  return `${JSON.stringify(list, null, 1)}\n`;
}
