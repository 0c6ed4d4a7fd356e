import { roundDecimal } from "./notation/to-decimal-text.ts";

/** How many decimals a number is written with: 6.75 has two. */
export function countDecimals(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
}

/** A number with so many decimals at most. Other than in print, less than half of the last becomes nothing. */
export function roundTo(value: number, decimals: number): number {
  return Math.abs(value) < 0.5 / 10 ** decimals ? 0 : roundDecimal(value, decimals);
}

/** The sum of numbers as on paper, without the error of binary fractions: 0.1 and 0.2 are 0.3. */
export function addDecimals(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return roundTo(sum, Math.max(0, ...values.map(countDecimals)));
}

/** What one number is more than another, in the same way. */
export function subtractDecimals(value: number, other: number): number {
  return addDecimals([value, -other]);
}
