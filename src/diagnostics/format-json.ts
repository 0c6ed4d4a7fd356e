import type { Diagnostic } from "./diagnostic.ts";
import type { PassedFinding } from "./passed-finding.ts";
import type { Waiting } from "./settle.ts";

/** What is told of content beside the findings themselves. */
export interface Beside {
  readonly passed: readonly PassedFinding[];
  readonly waiting: readonly Waiting[];
}

/**
 * Findings for machines: a versioned object with the findings in the order given, those that wait for one of them, by its
 * place in that list from 0, and those that an exception lets pass. A list that is added leaves the version as it is; one
 * that is changed or gone gives it a new number.
 */
export function formatJson(diagnostics: readonly Diagnostic[], { passed, waiting }: Beside): string {
  const uitzonderingen = passed.map(({ diagnostic, ...said }) => ({ ...said, bevinding: toFinding(diagnostic) }));
  const wachtend = waiting.map(({ diagnostic, cause }) => ({
    wacht_op: diagnostics.indexOf(cause),
    bevinding: toFinding(diagnostic),
  }));
  const all = { formaat: 1, bevindingen: diagnostics.map(toFinding), wachtend, uitzonderingen };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** What the words of a finding are made of stands in those words, and what it rests on in its cause. */
function toFinding({ about: _, needs: __, ...finding }: Diagnostic): Omit<Diagnostic, "about" | "needs"> {
  return finding;
}
