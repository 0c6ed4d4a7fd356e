import { formatNumber } from "./format-number.ts";

const MOST_DECIMALS = 2;

/** Whole percents, but never "0" for something or "100" for not quite all: then with as few decimals as tell it. */
export function formatPercentage(value: number, signed: boolean): string {
  const size = Math.abs(value);
  const decimals = [0, 1].find((count) => !misleads(size, count)) ?? MOST_DECIMALS;
  return formatNumber(value, { leastDecimals: 0, mostDecimals: decimals, signed });
}

function misleads(size: number, decimals: number): boolean {
  const rounded = Number(size.toFixed(decimals));
  return (rounded === 0 || rounded === 100) && rounded !== size;
}
