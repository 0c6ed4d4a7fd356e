import type { Emptiable } from "./content.ts";

/** Whether this reader gets nothing of an entry but that it is there. */
export function isEmptied(entry: Emptiable | null | undefined): boolean {
  return entry?.leeg !== undefined;
}
