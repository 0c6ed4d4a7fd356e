import type { ValueStatus } from "../value.ts";

interface StatusWords {
  /** What is printed in the place of a value. */
  readonly word: string;
  /** What a screen reader hears behind it; empty when the word says it all. */
  readonly spoken: string;
}

/** What stands in the place of a value that is not there. */
export const STATUS_WORDS: Readonly<Record<Exclude<ValueStatus, "bekend">, StatusWords>> = {
  volgt: { word: "volgt", spoken: "" },
  vertrouwelijk: { word: "vertrouwelijk", spoken: "" },
  onbekend: { word: "onbekend", spoken: "" },
  nvt: { word: "–", spoken: "niet van toepassing" },
};

/** A value that claims to be known and is not there must not be printed as nothing. */
export function missingStatus(status: ValueStatus): Exclude<ValueStatus, "bekend"> {
  return status === "bekend" ? "volgt" : status;
}
