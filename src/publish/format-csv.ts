import { isFormula } from "../value/formula.ts";

/** A cell: words, or a number that is already written as the reader's program wants it. */
export type Cell = string | { readonly number: string };

/**
 * A table that Excel opens in columns where the language is Dutch: a byte order mark, a semicolon between the cells, and
 * lines that end in CRLF. What Excel would read as a formula, or the name of a report as a month, gets an apostrophe in front.
 */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(formatCell).join(";")}\r\n`).join("")}`;
}

/** "2026-1" is January for Excel. */
const MONTH = /^\d{4}-\d{1,2}$/u;

/** A cell of Excel holds 32,767 characters. */
const MOST = 32_000;

function formatCell(cell: Cell): string {
  if (typeof cell !== "string") return cell.number;
  const line = cell.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const safe = isFormula(line) || MONTH.test(line) ? `'${line}` : line;
  const short = safe.length > MOST ? `${safe.slice(0, MOST)} …` : safe;
  return /[";]/u.test(short) ? `"${short.replaceAll('"', '""')}"` : short;
}
