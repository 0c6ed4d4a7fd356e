import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PROJECT_FOLDER } from "./project-folder.mjs";

/**
 * The command that runs an installed package's own program, without npx, so that it works the same on Windows.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} [packageName] when the package is not named after its program
 * @returns {[string, ...string[]]}
 */
export function localCommand(program, args, packageName = program) {
  const folder = join(PROJECT_FOLDER, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return [process.execPath, join(folder, typeof bin === "string" ? bin : bin[program]), ...args];
}
