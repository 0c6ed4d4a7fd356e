import { spawn } from "node:child_process";

import { PROJECT_FOLDER } from "./project-folder.mjs";

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when the command could not be started or was ended by a signal
 * @property {string} output what it said on both streams, when it was not shown
 */

/**
 * Runs one command in the root folder of the checkout and waits for it.
 *
 * @param {readonly [string, ...string[]]} command program and arguments
 * @param {object} [options]
 * @param {boolean} [options.isShown] lets it write to our own terminal; else its words are kept
 * @param {boolean} [options.viaShell] needed for .cmd files on Windows; arguments must then be fixed words
 * @param {Record<string, string>} [options.env] added to our own environment
 * @param {number} [options.timeoutMs] after which it is ended
 * @returns {Promise<Outcome>}
 */
export function runCommand([program, ...args], { isShown = false, viaShell = false, env = {}, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: PROJECT_FOLDER,
      env: { ...process.env, ...env },
      shell: viaShell,
      stdio: isShown ? "inherit" : ["ignore", "pipe", "pipe"],
      timeout: timeoutMs,
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString();
    child.on("error", (error) => resolve({ code: 1, output: `${output()}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: output() }));
  });
}
