import { readFile, rm } from "node:fs/promises";

import { localCommand } from "./local-command.mjs";
import { runShown } from "./run-shown.mjs";
import { scratchFile } from "./stamp.mjs";

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
 * Runs vitest on our own terminal, and then prints which tests were skipped and one line with the totals.
 *
 * @param {readonly string[]} args handed to vitest, e.g. a part of a file's path
 * @returns {Promise<number>} vitest's exit code
 */
export async function runTests(args) {
  const file = await scratchFile("vitest.json");
  await rm(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  // Colour codes in a log only hide the words
  const env = process.stdout.isTTY ? {} : { NO_COLOR: "1" };
  const code = await runShown(localCommand("vitest", ["run", ...reporters, ...args]), env);
  const results = await readFile(file, "utf8").catch(() => null);
  const lines = results === null ? ["0 passed, 1 failed, 0 skipped"] : formatResults(JSON.parse(results));
  process.stdout.write(`${lines.join("\n")}\n`);
  return code;
}

/** @param {TestResults} results */
function formatResults(results) {
  const tests = results.testResults.flatMap((file) => file.assertionResults);
  const skipped = tests.filter(({ status }) => status === "skipped" || status === "pending");
  return [...skipped.map(({ fullName = "" }) => `Overgeslagen: ${fullName}`), formatTotals(results)];
}

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
