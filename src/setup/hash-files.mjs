import { createHash } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { PROJECT_FOLDER } from "./project-folder.mjs";

/**
 * One key for the names and contents of files: another key when any of them changes, appears or disappears.
 *
 * @param {readonly string[]} paths files and folders, relative to the checkout; a folder counts with all below it
 * @returns {Promise<string>} SHA-256 as hexadecimal
 */
export async function hashFiles(paths) {
  const files = (await Promise.all(paths.map(listFiles))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(join(PROJECT_FOLDER, file))));
  const hash = createHash("sha256");
  files.forEach((file, index) =>
    hash
      .update(`${file}\0`)
      .update(contents[index] ?? "")
      .update("\0"),
  );
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {Promise<string[]>} with forward slashes, so that the key is the same on every system
 */
async function listFiles(path) {
  const full = join(PROJECT_FOLDER, path);
  if (!(await stat(full)).isDirectory()) return [path];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_FOLDER.length).replaceAll("\\", "/"));
}
