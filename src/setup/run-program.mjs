import { join } from "node:path";

import { PROJECT_FOLDER } from "./project-folder.mjs";
import { runShown } from "./run-shown.mjs";

/**
 * Runs the built program on our own terminal.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export const runProgram = (args) => runShown([process.execPath, join(PROJECT_FOLDER, "dist", "cli.js"), ...args]);
