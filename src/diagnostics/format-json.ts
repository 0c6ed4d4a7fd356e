import type { Diagnostic } from "./diagnostic.ts";
import type { PassedFinding } from "./passed-finding.ts";

/**
 * Findings for machines: a versioned object with the findings in the order given, and those that an exception lets pass.
 * A list that is added leaves the version as it is; one that is changed or gone gives it a new number.
 */
export function formatJson(diagnostics: readonly Diagnostic[], passed: readonly PassedFinding[]): string {
  const uitzonderingen = passed.map(({ diagnostic, ...said }) => ({ ...said, bevinding: toFinding(diagnostic) }));
  return `${JSON.stringify({ formaat: 1, bevindingen: diagnostics.map(toFinding), uitzonderingen }, null, 2)}\n`;
}

/** What the words of a finding are made of stands in those words. */
function toFinding({ about: _, ...finding }: Diagnostic): Omit<Diagnostic, "about"> {
  return finding;
}
