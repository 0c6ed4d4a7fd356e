import { expect, test } from "vitest";

import type { Diagnostic, Severity } from "../../../src/diagnostics/diagnostic.ts";
import { orderForReading } from "../../../src/diagnostics/order-for-reading.ts";

function finding(severity: Severity, file: string | null, message: string): Diagnostic {
  const rest = { ruleId: "a/b", range: null, hint: null, edit: null, actual: null, expected: null };
  return { ...rest, severity, file, message, related: [], about: [], needs: [] };
}

test("what blocks comes first, then file by file as people count, each file in its own order", () => {
  const findings = [
    finding("info", "2026/a.yaml", "1"),
    finding("error", "2026/fase-10.yaml", "2"),
    finding("error", "2026/fase-9.yaml", "3"),
    finding("error", "2026/fase-9.yaml", "4"),
    finding("warning", null, "5"),
    finding("error", "2026/fase.yaml", "6"),
    finding("error", "2026/fase", "7"),
    finding("error", "10/fase", "8"),
  ];
  expect(orderForReading(findings).map(({ message }) => message)).toEqual(["8", "7", "3", "4", "2", "6", "5", "1"]);
});
