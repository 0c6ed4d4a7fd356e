import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

/** Findings as lines `path:line:col ruleId`; without a place where there is none, and "." for the content as a whole. */
export function describeFindings(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ file, range, ruleId }) => {
    const place = range === null ? "" : `:${String(range.start.line)}:${String(range.start.column)}`;
    return `${file ?? "."}${place} ${ruleId}`;
  });
}
