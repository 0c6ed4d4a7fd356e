import { formatNumber, type NumberNotation } from "./format-number.ts";

const CENTS_PER_EURO = 100;
const CENTS_PER_MILLION = 100_000_000;
/** A tenth of a million is the least that the notation in millions shows. */
const LEAST_MILLIONS = 0.1;

type Signed = Pick<NumberNotation, "signed">;

/** Cents as an amount without its word, with the cents only where there are any: "1.234.567" or "0,50". */
export function formatCents(cents: number, signed: Signed = {}): string {
  return formatNumber(cents / CENTS_PER_EURO, { least: cents % CENTS_PER_EURO === 0 ? 0 : 2, ...signed });
}

/** Cents as "1.234.567,50 euro". */
export function formatEuro(cents: number): string {
  return `${formatCents(cents)} euro`;
}

/** Cents as millions with one decimal, without their word: "12,1". What would become nothing is "minder dan 0,1". */
export function formatMillions(cents: number, signed: Signed = {}): string {
  const millions = cents / CENTS_PER_MILLION;
  if (millions > 0 && millions < LEAST_MILLIONS / 2) return `minder dan ${formatNumber(LEAST_MILLIONS)}`;
  return formatNumber(millions, { least: 1, most: 1, ...signed });
}
