import { roundPercentage } from "./notation/format-percentage.ts";

/** Cents of one amount to each euro of another: whole cents, as far as these tell it from nothing and from a whole euro. */
export function toCentsPerEuro(part: number, whole: number): number {
  return roundPercentage((part / whole) * 100);
}
