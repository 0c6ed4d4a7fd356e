import type { Diagnostic, Severity } from "./diagnostic.ts";
import { createFingerprints, type FingerprintTools } from "./fingerprint.ts";
import { toWorkPath } from "./work-path.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/** Findings as a Code Quality report of GitLab; `root` is the content folder as it was typed. */
export function formatGitlab(diagnostics: readonly Diagnostic[], root: string, tools: FingerprintTools): string {
  const fingerprints = createFingerprints(diagnostics, tools);
  const issues = diagnostics.map(({ ruleId, severity, file, range, message, hint }, index) => ({
    check_name: ruleId,
    description: hint === null ? message : `${message} ${hint}`,
    fingerprint: fingerprints[index],
    severity: SEVERITIES[severity],
    location: {
      path: toWorkPath(root, file),
      lines: { begin: range?.start.line ?? 1, end: range?.end.line ?? 1 },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
