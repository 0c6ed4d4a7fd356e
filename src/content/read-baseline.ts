import { readNumber, type ReadNumber } from "../schema/read-scalar.ts";

/** What is written where a counted part stood at the start: a number, or that nobody knows it. */
export type ReadBaseline = ReadNumber | { readonly kind: "unknown" };

/** Reads the value of a baseline; of parts that are not counted it is words, which are no number. */
export function readBaseline(written: string): ReadBaseline {
  return written.trim().toLowerCase() === "onbekend" ? { kind: "unknown" } : readNumber(written.trim());
}
