import type { Diagnostic } from "./diagnostic.ts";

/** A sorted copy: content as a whole first, then by file, place, rule and words. The order is total. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(compareDiagnostics);
}

/** Negative, zero or positive, as Array.sort wants it; zero only for equal findings. */
function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareTexts(a.file ?? "", b.file ?? "") ||
    (a.range?.start.offset ?? -1) - (b.range?.start.offset ?? -1) ||
    (a.range?.end.offset ?? -1) - (b.range?.end.offset ?? -1) ||
    compareTexts(a.ruleId, b.ruleId) ||
    compareTexts(a.message, b.message) ||
    compareTexts(JSON.stringify(a), JSON.stringify(b))
  );
}

/** By code unit, so that the order does not depend on the machine's language. */
function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
