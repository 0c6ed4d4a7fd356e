import type { Figure } from "../../value/value.ts";

/** The value for `<data value>`: a decimal number in whole units, so euros where the figure holds cents. */
export function toMachineValue({ quantity, value }: Figure): string {
  if (value === null) return "";
  const isMoney = quantity === "euro" || quantity === "mln-euro";
  return String(isMoney ? value / 100 : value);
}
