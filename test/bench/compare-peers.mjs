/**
 * `node test/bench/compare-peers.mjs`: prints the page of the report with other tools as well, and writes
 * docs/vergelijking.md. The tools come from npm, into a temporary folder; a few minutes, and no other download.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { ensureValidator } from "../../src/setup/ensure-validator.mjs";
import { PROJECT_FOLDER } from "../../src/setup/project-folder.mjs";
import { runScript } from "../../src/setup/run-script.mjs";
import { ALL, setUp } from "../../src/setup/set-up.mjs";

await runScript(async () => {
  await setUp({ steps: [...ALL, ensureValidator] });
  const { comparePeers } = await import(pathToFileURL(await bundleProgram()).href);
  await comparePeers(PROJECT_FOLDER);
  return 0;
});

/** The measuring program as JavaScript, beside the packages it uses. @returns {Promise<string>} its path */
async function bundleProgram() {
  const { build } = await import("esbuild");
  const outfile = join(PROJECT_FOLDER, "node_modules", ".rapport", "bench", "compare-peers.js");
  await build({
    absWorkingDir: PROJECT_FOLDER,
    entryPoints: ["test/bench/peers/compare-peers.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  return outfile;
}
