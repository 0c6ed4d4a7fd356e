import type { Diagnostic } from "./diagnostic.ts";

/** Findings for machines: a versioned object with the list in the order given. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ formaat: 1, bevindingen: diagnostics }, null, 2)}\n`;
}
