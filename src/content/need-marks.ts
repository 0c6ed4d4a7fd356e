import type { Range } from "../diagnostics/diagnostic.ts";

/**
 * What a finding says that a file has an entry for the wrong result: one that does not exist, or one of another theme.
 * Whoever misses an entry in that file waits for it.
 */
export const WRONG_RESULT = "resultaat";

/** What a finding says that the entry of this result stands in the folder of another theme; its parts wait for it. */
export function strayEntry(resultaat: string): string {
  return `${resultaat} in een andere map`;
}

/** What a finding says that a field of an entry may be there under a name that is nearly its own; `entry` is its first line. */
export function misspelt(key: string, { start }: Range): string {
  return `${key} van regel ${String(start.line)}`;
}
