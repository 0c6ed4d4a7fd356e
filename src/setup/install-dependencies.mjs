import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { PROJECT_FOLDER } from "./project-folder.mjs";
import { runCommand } from "./run-command.mjs";
import { SetupProblem } from "./setup-problem.mjs";

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional] is left out on systems it is not made for
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */
/** @typedef {Record<string, LockedPackage>} LockedPackages keyed by folder, e.g. "node_modules/yaml" */

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
 * Whether everything that is wanted on this system is there in the wanted version.
 *
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 * @param {{ platform: string, arch: string }} system
 */
export function isInstalled(wanted, installed, system) {
  return Object.entries(wanted).every(([folder, locked]) => {
    if (folder === "") return true;
    const found = installed[folder];
    if (found === undefined) return locked.optional === true && !isMadeFor(locked, system);
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/**
 * Packages for one C library are not asked for: which one this is takes long to find out, and each comes with others
 * that tell the system as well.
 *
 * @param {LockedPackage} locked
 * @param {{ platform: string, arch: string }} system
 */
function isMadeFor({ os, cpu, libc }, { platform, arch }) {
  if (os === undefined || libc !== undefined) return false;
  return os.includes(platform) && (cpu === undefined || cpu.includes(arch));
}

/**
 * @param {string} path relative to the checkout
 * @returns {Promise<LockedPackages | null>}
 */
async function readPackages(path) {
  try {
    return JSON.parse(await readFile(join(PROJECT_FOLDER, path), "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * Runs npm without a shell where possible, so that it works the same on Windows.
 *
 * @param {string[]} args
 */
export function runNpm(args) {
  const script = findNpmScript();
  if (script !== null) return runCommand([process.execPath, script, ...args]);
  const isWindows = process.platform === "win32";
  return runCommand([isWindows ? "npm.cmd" : "npm", ...args], { viaShell: isWindows });
}

/** The JavaScript file of the npm that started us, or else of the npm that came with this Node. */
function findNpmScript() {
  const started = process.env["npm_execpath"] ?? "";
  const nodeFolder = dirname(process.execPath);
  const candidates = [
    ...(/npm-cli\.c?js$/.test(started) ? [started] : []),
    join(nodeFolder, "node_modules", "npm", "bin", "npm-cli.js"),
    join(nodeFolder, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  return candidates.find((file) => existsSync(file)) ?? null;
}
