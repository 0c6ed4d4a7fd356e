/**
 * @typedef {object} TestResult
 * @property {string} status
 * @property {string} [fullName]
 */
/**
 * @typedef {object} TestResults the part we read of what vitest's JSON reporter writes
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests skipped
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: TestResult[] }[]} testResults one per file
 */

/**
 * @param {TestResults} results
 * @returns {string} e.g. "12 passed, 0 failed, 1 skipped"
 */
export function formatTotals({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  // A file that does not load has failed without one failed test
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const failed = numFailedTests + brokenFiles.length;
  return `${String(numPassedTests)} passed, ${String(failed)} failed, ${String(numPendingTests + numTodoTests)} skipped`;
}
