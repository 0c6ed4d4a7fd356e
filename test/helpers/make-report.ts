import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Effects } from "../../src/effects.ts";
import { EnvironmentError } from "../../src/errors.ts";
import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { FIXTURES } from "./fixtures.ts";
import { runMain } from "./run-main.ts";

const MACHINE = createNodeEffects();

/** The program as a test knows it: its hash is not that of the sources, which change. */
export const PROGRAM = { ...MACHINE.program, hash: () => Promise.resolve("de-proef") };

/** Where the report is verified on another Node, so that other bytes are no wonder. */
export const ELSEWHERE = { ...PROGRAM, node: "99.0.0" };

/** A machine without a browser. */
export const NO_BROWSER: Effects["openPrinter"] = () =>
  Promise.resolve({
    print: () => Promise.reject(new EnvironmentError("Er is geen browser.", "Zet er een neer.")),
    close: () => Promise.resolve(),
  });

/** A report that a browser printed, and the manifest beside it. */
export interface MadeReport {
  readonly pdf: Uint8Array;
  readonly manifest: Uint8Array;
}

/** Makes the report of the basis, with the files of a fixture over it. */
export async function makeReport(fixture: string): Promise<MadeReport> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-"));
  try {
    const [content, output] = [join(folder, "content"), join(folder, "output")];
    await mkdir(content);
    await cp(join(FIXTURES, "basis", "content"), content, { recursive: true });
    await cp(join(FIXTURES, fixture, "content"), content, { recursive: true });
    const run = await runMain(["maak", "--content", content, "--output", output], { program: PROGRAM });
    if (run.code !== 0) throw new Error(run.stderr);
    const built = join(output, "2026", "concept", "partijen");
    return {
      pdf: await readFile(join(built, "voortgangsrapportage-2026-concept-partijen.pdf")),
      manifest: await readFile(join(built, "manifest.json")),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
