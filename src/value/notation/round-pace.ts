import { roundDecimal } from "./to-decimal-text.ts";

/** From here on a pace is a whole number. */
const LARGE = 10;

/** A pace as it is printed: from 10 on a whole number, below that with one decimal, and never nothing for something. */
export function roundPace(pace: number): number {
  return roundDecimal(pace, Math.abs(pace) >= LARGE ? 0 : 1);
}
