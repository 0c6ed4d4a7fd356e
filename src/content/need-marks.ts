/**
 * What a finding says that a file has an entry for the wrong result: one that does not exist (its words name a "resultaat"),
 * or one of another theme. Whoever misses an entry in that file waits for it.
 */
export const WRONG_RESULT = "resultaat";

/** What a finding says that the entry of this result stands in the folder of another theme; its parts wait for it. */
export function strayEntry(resultaat: string): string {
  return `${resultaat} in een andere map`;
}
