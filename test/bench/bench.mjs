/**
 * `npm run bench`: measures the program beside the least that could do the same work, prints the tables and writes
 * docs/benchmark.md. `npm run bench -- b d` measures only those parts and writes nothing.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { PROJECT_FOLDER } from "../../src/setup/project-folder.mjs";
import { runScript } from "../../src/setup/run-script.mjs";
import { setUp } from "../../src/setup/set-up.mjs";

await runScript(async () => {
  // As every start does: what is measured is what stands in src/
  await setUp();
  const programs = await bundlePrograms();
  const { runBench } = await import(pathToFileURL(join(programs, "run-bench.js")).href);
  await runBench({ projectFolder: PROJECT_FOLDER, programs, parts: process.argv.slice(2) });
  return 0;
});

/** The measuring programs as JavaScript, beside the packages they use. @returns {Promise<string>} their folder */
async function bundlePrograms() {
  const { build } = await import("esbuild");
  const outdir = join(PROJECT_FOLDER, "node_modules", ".rapport", "bench");
  await build({
    absWorkingDir: PROJECT_FOLDER,
    entryPoints: ["run-bench", "run-stages", "run-charts", "run-ledger", "run-pdf", "run-proof", "run-warm"].map(
      (name) => `test/bench/${name}.ts`,
    ),
    outdir,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  return outdir;
}
