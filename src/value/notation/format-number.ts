import { countDecimals } from "../decimals.ts";
import { toDecimalText } from "./to-decimal-text.ts";

export interface NumberNotation {
  /** Zeros are added up to this many decimals; 0 when it is left out. */
  readonly least?: number;
  /**
   * Rounds to this many decimals. When it is left out a number that somebody wrote keeps those that it has, and one that
   * a division gave has two. What is not nothing never becomes 0.
   */
  readonly most?: number;
  /** Prints "+" before a number above zero. */
  readonly signed?: boolean;
}

const MINUS = "\u2212";
const GROUP = /\B(?=(?:\d{3})+$)/gu;

/** More decimals than anybody writes. */
const MOST_WRITTEN = 6;
const COMPUTED = 2;

function findDecimals(value: number): number {
  const decimals = countDecimals(value);
  return decimals > MOST_WRITTEN ? COMPUTED : decimals;
}

/** Dutch notation, made by hand so that it does not depend on the language data of the machine: 1.500, 2,5 and −148. */
export function formatNumber(value: number, { least = 0, most, signed = false }: NumberNotation = {}): string {
  const [whole = "0", decimals] = toDecimalText(Math.abs(value), { least, most: most ?? findDecimals(value) }).split(
    ".",
  );
  const sign = value < 0 ? MINUS : signed && value > 0 ? "+" : "";
  return `${sign}${whole.replace(GROUP, ".")}${decimals === undefined ? "" : `,${decimals}`}`;
}
