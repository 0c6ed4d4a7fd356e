import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import { runCommand } from "./run-command.mjs";

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
