import { buildProgram } from "./build-program.mjs";
import { compileProgram } from "./compile-program.mjs";
import { ensureBrowser } from "./ensure-browser.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { findNodeProblem } from "./node-version.mjs";
import { SetupProblem } from "./setup-problem.mjs";
import { subsetFonts } from "./subset-fonts.mjs";

/**
 * @typedef {object} Step one thing that must be right before the program runs
 * @property {string} name what it is about, in Dutch
 * @property {string} doing what it does, in Dutch, for the progress line
 * @property {() => Promise<boolean>} isDone cheap: it is asked at every start
 * @property {() => Promise<string>} run does it and says in Dutch what was done; throws a SetupProblem
 * @property {() => Promise<string | null>} [remark] what the user should still know after it, in Dutch
 */

/** In order: each needs the one before it. @type {readonly Step[]} */
export const ALL = [installDependencies, buildProgram, subsetFonts, compileProgram, ensureBrowser];

/**
 * Makes everything ready; what is right already is left alone. Talks to stderr only.
 *
 * @param {object} [options]
 * @param {boolean} [options.isTalkative] also says so when there was nothing to do
 * @param {readonly Step[]} [options.steps]
 * @returns {Promise<void>} rejects with a SetupProblem
 */
export async function setUp({ isTalkative = false, steps = ALL } = {}) {
  const problem = findNodeProblem(process.versions.node);
  if (problem !== null) throw new SetupProblem(problem);
  const started = performance.now();
  const done = [];
  for (const step of steps) done.push(await takeStep(step));
  if (!isTalkative && !done.includes(true)) return;
  const remarks = (await Promise.all(steps.map((step) => step.remark?.()))).filter(
    (remark) => typeof remark === "string",
  );
  for (const remark of remarks) say(`\n${remark}\n`);
  if (remarks.length === 0 && !done.includes(true)) say(`Alles staat klaar (${seconds(started)}).`);
}

/**
 * @param {Step} step
 * @returns {Promise<boolean>} whether there was something to do
 */
async function takeStep({ name, doing, isDone, run }) {
  if (await isDone()) return false;
  const started = performance.now();
  showProgress(`${name}: ${doing} ...`);
  try {
    const result = await run();
    say(`${name}: ${result} (${seconds(started)})`);
  } finally {
    showProgress("");
  }
  return true;
}

/** @param {number} started */
const seconds = (started) => `${((performance.now() - started) / 1000).toFixed(1).replace(".", ",")} s`;

/** @param {string} line */
function say(line) {
  showProgress("");
  process.stderr.write(`${line}\n`);
}

/**
 * One line that is written over by the next; only on a terminal.
 *
 * @param {string} line
 */
function showProgress(line) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}
