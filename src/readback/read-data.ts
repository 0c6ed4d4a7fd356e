import { dataFile, type DataFile } from "../publish/data-schema.ts";
import { readData1 } from "../publish/format-1.ts";
import { readData2 } from "../publish/format-2.ts";
import { parseJson } from "./read-list.ts";

/** The figures of a report, in the format of today, and the format in which they were written: an earlier one has fewer. */
export interface ReadData {
  readonly data: DataFile;
  readonly format: number;
}

/** Reads a data.json, of which nothing is believed; null for what is none. */
export function readData(bytes: Uint8Array): ReadData | null {
  const value = parseJson(bytes);
  const own = dataFile.safeParse(value).data;
  if (own !== undefined) return { data: own, format: own.formaat };
  const second = readData2(value);
  if (second !== null) return { data: second, format: 2 };
  const first = readData1(value);
  return first === null ? null : { data: first, format: 1 };
}
