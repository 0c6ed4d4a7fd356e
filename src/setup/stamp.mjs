import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { PROJECT_FOLDER } from "./project-folder.mjs";

/** Lies in node_modules, so that removing that folder makes set-up start afresh. */
const STAMP_FOLDER = join(PROJECT_FOLDER, "node_modules", ".rapport");

/** @param {string} name */
const stampFile = (name) => join(STAMP_FOLDER, `${name}.stamp`);

/**
 * The place of a file that set-up may write for itself.
 *
 * @param {string} name
 */
export async function scratchFile(name) {
  await mkdir(STAMP_FOLDER, { recursive: true });
  return join(STAMP_FOLDER, name);
}

/**
 * What a step was done for, the last time.
 *
 * @param {string} name of the step
 * @returns {Promise<string | null>} null when it was never done
 */
export function readStamp(name) {
  return readFile(stampFile(name), "utf8").catch(() => null);
}

/**
 * Notes that a step is done.
 *
 * @param {string} name of the step
 * @param {string} key what it was done for
 */
export async function writeStamp(name, key) {
  await mkdir(STAMP_FOLDER, { recursive: true });
  await writeFile(stampFile(name), key);
}
