/**
 * Checks a content root in a process that keeps what it read, and writes the times as JSON: the first check, and one in
 * which a file has changed, after two such checks that do not count.
 *
 * `node run-warm.js CONTENT FILE`: FILE, relative to the root, gets a comment more each time, and is put back.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { NOTHING_KNOWN } from "../../src/pipeline/read-tree.ts";
import type { WarmRun } from "./stages-run.ts";

const [, , root = "", changed = ""] = process.argv;
const WARMING = 2;

const effects = createNodeEffects();
const file = join(root, changed);
const text = await readFile(file, "utf8");
let known = NOTHING_KNOWN;

async function check(): Promise<number> {
  const started = performance.now();
  const { sources } = await checkContent(root, effects, known);
  const ms = performance.now() - started;
  known = sources.values;
  return ms;
}

const firstMs = await check();
let warmMs = Number.NaN;
try {
  for (let round = 0; round <= WARMING; round++) {
    await writeFile(file, `${text}# ${String(round)}\n`);
    warmMs = await check();
  }
} finally {
  await writeFile(file, text);
}
const run: WarmRun = { firstMs, warmMs };
process.stdout.write(JSON.stringify(run));
