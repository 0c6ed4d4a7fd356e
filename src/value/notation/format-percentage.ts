import { formatNumber } from "./format-number.ts";
import { roundDecimal } from "./to-decimal-text.ts";

const ALL = 100;
const MOST_DECIMALS = 2;
const LEAST_STEP = 0.01;

export interface PercentageNotation {
  /** Prints "+" before a percentage above zero. */
  readonly signed?: boolean;
  /** A percentage that it is held against, beside 0 and 100. */
  readonly against?: number | null;
}

/**
 * Percents without their word or sign: whole ones, but never "0" for something or "100" for not quite all, nor the number
 * it is held against. Those have one or two decimals, and what these cannot tell is said in words: "minder dan 0,01",
 * "meer dan 99,99".
 */
export function formatPercentage(value: number, { signed = false, against = null }: PercentageNotation = {}): string {
  if (value > 0 && value < LEAST_STEP) return `minder dan ${formatNumber(LEAST_STEP)}`;
  const decimals = findDecimals(value, against);
  if (decimals !== null) return formatNumber(value, { most: decimals, signed });
  const bound = listBounds(against).find((one) => !isOnSide(value, MOST_DECIMALS, one)) ?? ALL;
  return `meer dan ${formatNumber(value > bound ? bound : bound - LEAST_STEP)}`;
}

/** A percentage as a number that is rounded as far as it is printed; what is printed in words stays whole. */
export function roundPercentage(value: number): number {
  const decimals = findDecimals(value, null);
  return decimals === null ? value : roundDecimal(value, decimals);
}

/** As few decimals as leave it on its own side of all that it is held against; null when none of these do. */
function findDecimals(value: number, against: number | null): number | null {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1)
    if (listBounds(against).every((bound) => isOnSide(value, decimals, bound))) return decimals;
  return null;
}

function listBounds(against: number | null): readonly number[] {
  return against === null ? [ALL] : [against, ALL];
}

/** Whether a value that is rounded is still less or more than a bound, as it was; nothing is ever rounded to zero. */
function isOnSide(value: number, decimals: number, bound: number): boolean {
  return Math.sign(roundDecimal(value, decimals) - bound) === Math.sign(value - bound);
}
