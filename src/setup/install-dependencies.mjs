import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { isInstalled } from "./is-installed.mjs";
import { PROJECT_FOLDER } from "./project-folder.mjs";
import { runNpm } from "./run-npm.mjs";
import { SetupProblem } from "./setup-problem.mjs";

const FLAGS = [
  "--include=dev",
  "--include=optional",
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
];

/** The packages of package-lock.json, in node_modules. @type {import("./set-up.mjs").Step} */
export const installDependencies = {
  name: "Afhankelijkheden",
  doing: "installeren met npm",
  isDone: async () => {
    const [wanted, installed] = await Promise.all([
      readPackages("package-lock.json"),
      // npm writes this file last, so it is there only after a whole install
      readPackages(join("node_modules", ".package-lock.json")),
    ]);
    return wanted !== null && installed !== null && isInstalled(wanted, installed, process);
  },
  run: async () => {
    const { code, output } = await runNpm(["ci", ...FLAGS]);
    if (code === 0) return "geïnstalleerd";
    throw new SetupProblem(
      [
        output.trim(),
        "De afhankelijkheden konden niet worden geïnstalleerd; hierboven staat wat npm zegt.",
        "Kijk of dit netwerk de npm-registry kan bereiken en of de schijf niet vol is.",
      ].join("\n"),
    );
  },
};

/**
 * @param {string} path relative to the checkout
 * @returns {Promise<import("./is-installed.mjs").LockedPackages | null>}
 */
async function readPackages(path) {
  try {
    return JSON.parse(await readFile(join(PROJECT_FOLDER, path), "utf8")).packages;
  } catch {
    return null;
  }
}
