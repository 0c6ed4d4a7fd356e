import type { Diagnostic, Severity } from "./diagnostic.ts";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Findings in the order in which people take them up: what blocks first, and in each weight file by file, with numbers in
 * the names of files in the order of counting. Findings of one file keep their order.
 */
export function orderForReading(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || compareNaturally(a.file ?? "", b.file ?? ""),
  );
}

/** Runs of digits are compared as numbers, all else by code unit, so that no locale decides. */
function compareNaturally(a: string, b: string): number {
  const [one, other] = [splitRuns(a), splitRuns(b)];
  for (const [index, run] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    const difference = Number(run) - Number(against);
    if (Number.isNaN(difference) ? run !== against : difference !== 0)
      return Number.isNaN(difference) ? (run < against ? -1 : 1) : difference;
  }
  return one.length - other.length;
}

function splitRuns(text: string): string[] {
  return text.match(/\d+|\D+/gu) ?? [];
}
