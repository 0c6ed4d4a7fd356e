import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { decodeSheet } from "../read/decode-text.ts";
import { readWorkbook } from "../sheet/read-workbook.ts";
import { EMPTY_CELL, type Table } from "../sheet/table.ts";
import { recognise, refuseOld } from "../sheet/unpack-workbook.ts";
import { splitCsv } from "../value/split-csv.ts";

/** A file that somebody got from elsewhere, as tables. */
export interface Incoming {
  /** As it was typed. */
  readonly name: string;
  /** Of a text one table for each way to cut it in cells; the headings tell which is right. */
  readonly tables: readonly Table[];
  /** Names of sheets that are hidden, and not read. */
  readonly hidden: readonly string[];
}

const MOST_BYTES = 30 * 1024 * 1024;
const SEPARATORS = [";", ",", "\t"] as const;

/** Reads a file from outside the content: a workbook, or a text with a line a row. What it is, is told by its bytes. */
export async function readIncoming(
  name: string,
  { measureFile, readFile }: Pick<Effects, "measureFile" | "readFile">,
): Promise<Incoming> {
  const size = await measureFile(name);
  if (size === null) throw new UsageError(`Het bestand ${name} is er niet.`, "Kijk of de naam en de map kloppen.");
  if (size > MOST_BYTES) {
    const hint = "Bewaar alleen het blad met de bedragen in een nieuw bestand.";
    throw new UsageError(`Het bestand ${name} is te groot om te lezen.`, hint);
  }
  const bytes = await readFile("", name);
  const kind = recognise(bytes);
  if (kind === "old-workbook") throw refuseOld(name, bytes);
  if (kind === "workbook") return { name, ...(await readWorkbook(name, bytes)) };
  const decoded = decodeSheet(bytes);
  if (decoded.kind !== "text")
    throw new UsageError(
      `${name} is geen werkmap van Excel en geen CSV-bestand.`,
      "Kies in het programma waar het uit komt voor .xlsx of .csv.",
    );
  return { name, tables: SEPARATORS.map((separator) => toTable(decoded.text, separator)), hidden: [] };
}

function toTable(text: string, separator: string): Table {
  const { rows, faults } = splitCsv(text, separator);
  const [fault] = faults;
  let at = 0;
  let line = 1;
  return {
    name: null,
    merged: [],
    unsureFrom: fault === undefined ? null : text.slice(0, fault.offset).split(/\r\n|\n|\r/u).length,
    rows: rows.map(({ cells, start }) => {
      for (; at < start; at++) if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) line++;
      const number = line;
      return { number, isHidden: false, cells: cells.map(({ value }) => ({ ...EMPTY_CELL, text: value })) };
    }),
  };
}
