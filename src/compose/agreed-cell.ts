import type { Figure } from "../value/value.ts";
import type { RichText } from "./report-model.ts";

/** What stands where the deal agrees no amount at this level. */
const NOT_APART = "niet apart afgesproken";

/** An agreed amount for a cell, or the words that there is none at this level. */
export function agreedOrWords(amount: Figure): RichText {
  return [amount.status === "nvt" ? NOT_APART : amount];
}
