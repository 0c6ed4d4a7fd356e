import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";

import { findBrowser, findConfiguredPath } from "./find-browser.ts";

/** The browser on this machine that prints: its full path, or null when there is none. */
export function findInstalledBrowser(): string | null {
  return findBrowser({
    platform: process.platform,
    env: process.env,
    home: homedir(),
    hasFile: existsSync,
    listNames: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  });
}

/** The path in RAPPORT_BROWSER or PUPPETEER_EXECUTABLE_PATH, right or wrong; null when neither is set. */
export function readConfiguredBrowser(): string | null {
  return findConfiguredPath(process.env);
}
