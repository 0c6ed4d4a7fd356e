/**
 * Lets the built program check the content and make its page once, and keeps what V8 compiled for that. Run by
 * `compile-program.mjs` in a process of its own, which has no browser.
 *
 * `node src/setup/keep-compiled.mjs OUTPUT`
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { PROJECT_FOLDER } from "./project-folder.mjs";
import { writeWhole } from "./write-whole.mjs";

const DIST = join(PROJECT_FOLDER, "dist");
const [, , output = ""] = process.argv;

/** @type {typeof import("../node/load-program.ts")} */
const { COMPILED, loadProgram } = await import(pathToFileURL(join(DIST, "load-program.js")).href);

const { run, compiled } = loadProgram();
const content = join(PROJECT_FOLDER, "content");
await run(["controleer", "--content", content]);
await run(["maak", "--content", content, "--output", output]);
await writeWhole(join(DIST, COMPILED), compiled());
