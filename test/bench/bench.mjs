/**
 * `npm run bench`: measures the program beside the least that could do the same work, prints the tables and writes
 * docs/benchmark.md. `npm run bench -- b d` measures only those parts and writes nothing.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PROJECT_FOLDER } from "../../src/setup/project-folder.mjs";

if (existsSync(join(PROJECT_FOLDER, "dist", "cli.js"))) {
  const programs = await bundlePrograms();
  const { runBench } = await import(pathToFileURL(join(programs, "run-bench.js")).href);
  await runBench({ projectFolder: PROJECT_FOLDER, programs, parts: process.argv.slice(2) });
} else {
  process.stderr.write("There is no program to measure yet: run npm start first.\n");
  process.exitCode = 3;
}

/** The measuring programs as JavaScript, beside the packages they use. @returns {Promise<string>} their folder */
async function bundlePrograms() {
  const { build } = await import("esbuild");
  const outdir = join(PROJECT_FOLDER, "node_modules", ".rapport", "bench");
  await build({
    absWorkingDir: PROJECT_FOLDER,
    entryPoints: ["run-bench", "run-stages", "run-charts", "run-pdf"].map((name) => `test/bench/${name}.ts`),
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
