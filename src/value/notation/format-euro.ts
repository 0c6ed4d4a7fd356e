import { formatNumber, type NumberNotation } from "./format-number.ts";

const CENTS_PER_EURO = 100;
const CENTS_PER_THOUSAND = 100_000;
const CENTS_PER_MILLION = 100_000_000;

type Signed = Pick<NumberNotation, "signed">;

/** Cents as an amount without its word, with the cents only where there are any: "1.234.567" or "0,50". */
export function formatCents(cents: number, signed: Signed = {}): string {
  return formatNumber(cents / CENTS_PER_EURO, { least: cents % CENTS_PER_EURO === 0 ? 0 : 2, ...signed });
}

/** Cents as "1.234.567,50 euro". */
export function formatEuro(cents: number): string {
  return `${formatCents(cents)} euro`;
}

/** Cents as millions with one decimal, without their word: "12,1"; what would become nothing keeps a digit: "0,03". */
export function formatMillions(cents: number, signed: Signed = {}): string {
  return formatNumber(cents / CENTS_PER_MILLION, { least: 1, most: 1, ...signed });
}

/** Cents as whole thousands, without their word: "412"; what would become nothing keeps a digit: "0,4". */
export function formatThousands(cents: number, signed: Signed = {}): string {
  return formatNumber(cents / CENTS_PER_THOUSAND, { least: 0, most: 0, ...signed });
}
