import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, relative } from "node:path";

import { hashFiles } from "./hash-files.mjs";
import { imageFormats } from "./image-formats.mjs";
import { PROJECT_FOLDER } from "./project-folder.mjs";
import { SetupProblem } from "./setup-problem.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";
import { writeWhole } from "./write-whole.mjs";

/** @typedef {{ key: string, files: string[] }} Stamp what was built, for which sources */

const STAMP = "programma";
const DIST = join(PROJECT_FOLDER, "dist");
const ENTRY = "cli.js";

/**
 * Stay packages of their own: they are native, or find their files beside themselves. TypeScript would be read by
 * puppeteer if its configuration were written in it, and is three times as large as all the rest.
 */
const EXTERNAL = ["@napi-rs/canvas", "canvas", "chart.js", "chartjs-node-canvas", "typescript"];

/** Packages in the bundle that are written in CommonJS ask for Node's own modules by `require`. */
const REQUIRE =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/** The program as JavaScript in dist/, and what starts it. @type {import("./set-up.mjs").Step} */
export const buildProgram = {
  name: "Programma",
  doing: "bouwen",
  isDone: async () => {
    const built = await readBuilt();
    return (
      built !== null && built.key === (await sourcesKey()) && built.files.every((file) => existsSync(join(DIST, file)))
    );
  },
  run: async () => {
    const key = await sourcesKey();
    const previous = (await readBuilt())?.files ?? [];
    const files = await bundle();
    await Promise.all(
      previous.filter((file) => !files.includes(file)).map((file) => rm(join(DIST, file), { force: true })),
    );
    await writeStamp(STAMP, JSON.stringify({ key, files }));
    return "gebouwd";
  },
};

const sourcesKey = () => hashFiles(["src", "package-lock.json", "tsconfig.json"]);

/** @returns {Promise<Stamp | null>} */
async function readBuilt() {
  const stamp = await readStamp(STAMP);
  return stamp === null ? null : JSON.parse(stamp);
}

/**
 * What starts the program comes last, so that it never finds half of one.
 *
 * @returns {Promise<string[]>} the files that were written, relative to dist/
 */
async function bundle() {
  const { build } = await import("esbuild");
  const built = await Promise.all(
    [PROGRAM, STARTERS].map((options) => build({ ...OPTIONS, ...options, write: false })),
  ).catch(explain);
  const files = built
    .flatMap(({ outputFiles }) => outputFiles ?? [])
    .map(({ path, text }) => ({ name: relative(DIST, path).replaceAll("\\", "/"), text: escapeAll(text) }));
  const entriesLast = files.sort((a, b) => Number(a.name === ENTRY) - Number(b.name === ENTRY));
  for (const { name, text } of entriesLast) await writeWhole(join(DIST, name), text);
  return files.map(({ name }) => name);
}

/** In patterns too, where esbuild leaves them: a text of ASCII alone is read and kept in half the time and space. */
const escapeAll = (/** @type {string} */ text) =>
  text.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** @satisfies {import("esbuild").BuildOptions} */
const OPTIONS = {
  absWorkingDir: PROJECT_FOLDER,
  outdir: "dist",
  bundle: true,
  /** @type {"node"} */
  platform: "node",
  target: "node20",
  external: EXTERNAL,
  plugins: [imageFormats],
  /** @type {"none"} */
  legalComments: "none",
  /** @type {"silent"} */
  logLevel: "silent",
};

/** All of the program, as a script: of a module V8's work cannot be kept. @satisfies {import("esbuild").BuildOptions} */
const PROGRAM = {
  entryPoints: ["src/program.ts"],
  /** @type {"cjs"} */
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  define: { "import.meta.url": "ownUrl" },
  banner: { js: 'const ownUrl = require("node:url").pathToFileURL(__filename).href;' },
};

/** What starts it, and what set-up asks of it. @satisfies {import("esbuild").BuildOptions} */
const STARTERS = {
  entryPoints: [
    "src/cli.ts",
    "src/node/load-program.ts",
    "src/node/find-installed-browser.ts",
    "src/node/try-validator.ts",
  ],
  entryNames: "[name]",
  chunkNames: "chunks/[name]-[hash]",
  splitting: true,
  /** @type {"esm"} */
  format: "esm",
  banner: { js: REQUIRE },
};

/**
 * @param {unknown} error
 * @returns {never}
 */
function explain(error) {
  const said = error instanceof Error ? error.message : String(error);
  throw new SetupProblem(`${said}\nHet programma kon niet worden gebouwd: er staat een fout in src/.`, {
    cause: error,
  });
}
