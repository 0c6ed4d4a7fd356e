import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { PROJECT_FOLDER } from "./project-folder.mjs";
import { runCommand } from "./run-command.mjs";
import { scratchFile, writeStamp } from "./stamp.mjs";

const STAMP = "browser-niet-gelukt";
const DAY_MS = 24 * 60 * 60 * 1000;
const DOWNLOAD_LIMIT_MS = 10 * 60 * 1000;

const APT = { DEBIAN_FRONTEND: "noninteractive" };

const NO_BROWSER = [
  "Er is geen browser gevonden. Het rapport wordt wel als webpagina (HTML) gemaakt, maar niet als PDF.",
  "Zo krijgt u ook de PDF: installeer Google Chrome, Microsoft Edge of Chromium en start opnieuw.",
  "Staat de browser op een eigen plek? Zet die plek dan in de omgevingsvariabele RAPPORT_BROWSER.",
].join("\n");

/** A browser that prints the PDF. @type {import("./set-up.mjs").Step} */
export const ensureBrowser = {
  name: "Browser",
  doing: "zoeken of installeren",
  isDone: async () => {
    const { isFound, configured } = await search();
    // A configured path that is wrong is for the user to mend, not a reason to install a browser
    return isFound || configured !== null || (await hasJustFailed());
  },
  run: async () => {
    for (const { attempt, result } of [
      { attempt: installWithApt, result: "Chromium geïnstalleerd" },
      { attempt: downloadWithPuppeteer, result: "Chrome gedownload" },
    ]) {
      if ((await attempt()) && (await search()).isFound) return result;
    }
    await writeStamp(STAMP, "");
    return "niet gevonden";
  },
  remark: async () => {
    const { isFound, configured } = await search();
    if (isFound) return null;
    return configured === null ? NO_BROWSER : `De ingestelde browser (RAPPORT_BROWSER) is er niet: ${configured}`;
  },
};

/** Uses the program's own search, from the build. */
async function search() {
  const module = pathToFileURL(join(PROJECT_FOLDER, "dist", "find-installed-browser.js")).href;
  /** @type {typeof import("../node/find-installed-browser.ts")} */
  const { findInstalledBrowser, readConfiguredBrowser } = await import(module);
  return { isFound: findInstalledBrowser() !== null, configured: readConfiguredBrowser() };
}

/** A failed attempt is not made again the same day: it can take minutes, and a browser that was put in is found anyway. */
async function hasJustFailed() {
  const attempt = await stat(await scratchFile(`${STAMP}.stamp`)).catch(() => null);
  return attempt !== null && Date.now() - attempt.mtimeMs < DAY_MS;
}

/** Only where it can work without asking: Debian (Ubuntu's package is of another kind), as root. */
async function installWithApt() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !(await isDebian())) return false;
  await runCommand(["apt-get", "update"], { env: APT });
  const { code } = await runCommand(["apt-get", "install", "-y", "--no-install-recommends", "chromium"], { env: APT });
  return code === 0;
}

async function isDebian() {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  return /^ID="?debian"?$/m.test(release) && existsSync("/usr/bin/apt-get");
}

async function downloadWithPuppeteer() {
  const command = join(PROJECT_FOLDER, "node_modules", "puppeteer", "lib", "cjs", "puppeteer", "node", "cli.js");
  const { code } = await runCommand([process.execPath, command, "browsers", "install", "chrome"], {
    timeoutMs: DOWNLOAD_LIMIT_MS,
  });
  return code === 0;
}
