import type { LineMap } from "../source/line-map.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** What a fingerprint is made with. */
export interface FingerprintTools {
  /** The lines of a file; null for a file that was not read. */
  readonly linesOf: (file: string) => LineMap | null;
  readonly sha256: (bytes: Uint8Array) => string;
}

/**
 * A mark for each finding, in order, by which another program knows it again when lines were added above it: made of the
 * rule, the file, the words and the text of the line. Findings that are the same in all of these are numbered.
 */
export function createFingerprints(
  diagnostics: readonly Diagnostic[],
  { linesOf, sha256 }: FingerprintTools,
): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ ruleId, file, range, message }) => {
    const lines = file === null ? null : linesOf(file);
    const line = range === null ? "" : (lines?.lineText(range.start.line).trim() ?? "");
    const key = JSON.stringify([ruleId, file, message, line]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return sha256(new TextEncoder().encode(nth === 0 ? key : `${key}${String(nth)}`));
  });
}
