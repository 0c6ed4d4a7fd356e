import type { Origin } from "../../value/value.ts";

/** "file:line" of a value that stands in a content file; empty for a computed one. */
export function formatSource(origin: Origin): string {
  return origin.kind === "content" ? `${origin.file}:${origin.line}` : "";
}

/** The rule that computed a value; empty for one that stands in a content file. */
export function formatRule(origin: Origin): string {
  return origin.kind === "computed" ? origin.rule : "";
}
