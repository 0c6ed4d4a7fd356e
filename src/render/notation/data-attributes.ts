import type { Figure, Origin } from "../../value/value.ts";

/** The value for `<data value>`: a decimal number in whole units, so euros where the figure holds cents. */
export function toMachineValue({ quantity, value }: Figure): string {
  if (value === null) return "";
  const isMoney = quantity === "euro" || quantity === "mln-euro" || quantity === "dzd-euro";
  return String(isMoney ? value / 100 : value);
}

/** "file:line" of a value that stands in a content file; empty for a computed one. */
export function formatSource(origin: Origin): string {
  return origin.kind === "content" ? `${origin.file}:${origin.line}` : "";
}

/** The rule that computed a value; empty for one that stands in a content file. */
export function formatRule(origin: Origin): string {
  return origin.kind === "computed" ? origin.rule : "";
}
