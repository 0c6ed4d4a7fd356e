import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { ARTIFACT, findMavenProblem, runMaven } from "./maven.mjs";
import { PROJECT_FOLDER } from "./project-folder.mjs";
import { scratchFile, writeStamp } from "./stamp.mjs";

const STAMP = "validator-niet-gelukt";
const DAY_MS = 24 * 60 * 60 * 1000;
const DOWNLOAD_LIMIT_MS = 5 * 60 * 1000;

/** Where Maven puts the jar before it is moved into place; relative and in fixed words, since a shell may see it. */
const FETCHED = "node_modules/.rapport/validator.nieuw";

/** The validator that the tests hold every PDF against. @type {import("./set-up.mjs").Step} */
export const ensureValidator = {
  name: "Validator",
  doing: "zoeken of ophalen met Maven",
  // A configured path that is wrong is for the user to mend, not a reason to fetch another
  isDone: async () => isConfigured() || (await isFound()) || (await hasJustFailed()),
  run: async () => {
    const problem = (await findMavenProblem()) ?? (await fetchJar());
    if (problem === null) return "veraPDF opgehaald";
    await writeStamp(STAMP, "");
    return problem;
  },
  remark: async () =>
    (await isFound())
      ? null
      : "veraPDF is er niet, dus wordt niet getoetst of elke PDF voldoet aan PDF/UA-1 en PDF/A-3a. " +
        'Typ "npm run rapport -- dokter" om te zien wat daarvoor nodig is.',
};

const isConfigured = () => Boolean(process.env["VERAPDF"]);

/** Uses the program's own search, from the build. */
async function isFound() {
  const module = pathToFileURL(join(PROJECT_FOLDER, "dist", "try-validator.js")).href;
  /** @type {typeof import("../node/try-validator.ts")} */
  const { findInstalledValidator } = await import(module);
  return findInstalledValidator() !== null;
}

/** A failed attempt is not made again the same day; a validator that was put in meanwhile is found anyway. */
async function hasJustFailed() {
  const attempt = await stat(await scratchFile(`${STAMP}.stamp`)).catch(() => null);
  return attempt !== null && Date.now() - attempt.mtimeMs < DAY_MS;
}

/**
 * Has Maven copy the jar, and puts it in place by rename, so that half a jar is never found.
 *
 * @returns {Promise<string | null>} what went wrong, in Dutch; null when nothing did
 */
async function fetchJar() {
  const folder = join(PROJECT_FOLDER, FETCHED);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    const { code, output } = await runMaven(
      [
        "--batch-mode",
        "--strict-checksums",
        "dependency:copy",
        `-Dartifact=${ARTIFACT}`,
        `-DoutputDirectory=${FETCHED}`,
      ],
      { timeoutMs: DOWNLOAD_LIMIT_MS },
    );
    const [jar] = await readdir(folder);
    if (code !== 0 || jar === undefined) return `niet opgehaald; Maven zegt: ${firstError(output)}`;
    await rename(join(folder, jar), await scratchFile(jar));
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} output of Maven */
const firstError = (output) =>
  output.split("\n").find((line) => line.startsWith("[ERROR]")) ?? (output.trim() || "niets");
