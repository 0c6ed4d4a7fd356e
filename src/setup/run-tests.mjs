import { readFile, rm } from "node:fs/promises";

import { formatTotals } from "./format-totals.mjs";
import { localCommand } from "./local-command.mjs";
import { runShown } from "./run-shown.mjs";
import { scratchFile } from "./stamp.mjs";

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

/** @param {import("./format-totals.mjs").TestResults} results */
function formatResults(results) {
  const tests = results.testResults.flatMap((file) => file.assertionResults);
  const skipped = tests.filter(({ status }) => status === "skipped" || status === "pending");
  return [...skipped.map(({ fullName = "" }) => `Overgeslagen: ${fullName}`), formatTotals(results)];
}
