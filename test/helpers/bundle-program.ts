import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

export interface BundledProgram {
  /** Full path of what `node` runs. */
  readonly file: string;
  readonly remove: () => Promise<void>;
}

const STARTER = 'import { run } from "./src/program.ts"; process.exitCode = await run(process.argv.slice(2));';

/** The same, where it is always the day that the first word says. */
const STARTER_ON_DAY = `
  import { main } from "./src/main.ts";
  import { createNodeEffects } from "./src/node/create-node-effects.ts";
  const [, , today, ...args] = process.argv;
  process.exitCode = await main(args, { ...createNodeEffects(), today: () => today });`;

/**
 * The command line of these sources, for a process of its own: what is in dist/ may be older.
 *
 * @param takesDay whether its first word is the day on which it runs
 */
export async function bundleProgram({ takesDay = false } = {}): Promise<BundledProgram> {
  // Inside the checkout, so that it finds its packages, templates and typefaces
  const folder = await mkdtemp(join(PROJECT, "node_modules", ".rapport-proef-"));
  const file = join(folder, "cli.mjs");
  await build({
    absWorkingDir: PROJECT,
    stdin: { contents: takesDay ? STARTER_ON_DAY : STARTER, resolveDir: PROJECT },
    outfile: file,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}
