import { describe, expect, test } from "vitest";

import { formatTotals } from "../../../src/setup/format-totals.mjs";

const counts = { numPassedTests: 12, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

describe("formatTotals", () => {
  test("counts a test still to be written as skipped", () => {
    expect(formatTotals({ ...counts, testResults: [] })).toBe("12 passed, 1 failed, 3 skipped");
  });

  test("counts a file that does not load as one failure, and a file with a failed test not again", () => {
    const broken = { status: "failed", assertionResults: [] };
    const failed = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };
    expect(formatTotals({ ...counts, testResults: [broken, failed] })).toBe("12 passed, 2 failed, 3 skipped");
  });
});
