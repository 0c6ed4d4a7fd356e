import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";

import { build } from "esbuild";
import { describe, expect, test } from "vitest";

import { composeReport } from "../src/compose/compose-report.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { FIXTURES, readTree } from "./helpers/fixtures.ts";
import { createMemory } from "./helpers/memory-effects.ts";

const PROJECT = fileURLToPath(new URL("../", import.meta.url));

/** All stages up to the report model, as a browser page would run them over the texts in its fields. */
const ENTRY = `
  import { assessContent } from "./src/assess/assess-content.ts";
  import { composeReport } from "./src/compose/compose-report.ts";
  import { createSink } from "./src/diagnostics/create-diagnostic.ts";
  import { sortDiagnostics } from "./src/diagnostics/sort-diagnostics.ts";
  import { loadContent } from "./src/load/load-content.ts";
  import { validateContent } from "./src/validate/validate-content.ts";
  export async function run(effects, edition) {
    const { report, diagnostics } = createSink();
    const sources = await loadContent("content", effects, report);
    const assessments = assessContent(validateContent(sources, report), sources, report);
    return JSON.stringify({
      models: assessments.map((assessment) => composeReport(assessment, edition)),
      diagnostics: sortDiagnostics(diagnostics),
    });
  }`;

const EDITION = { version: "concept", edition: "partijen" } as const;

async function bundleCore(): Promise<{ readonly code: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: ENTRY, resolveDir: PROJECT, loader: "ts" },
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "iife",
    globalName: "core",
    target: "es2023",
    logLevel: "silent",
  });
  return { code: outputFiles[0]?.text ?? "", inputs: Object.keys(metafile.inputs) };
}

describe("load, validate, assess and compose", () => {
  test("run in a browser page and give there what they give here", async () => {
    const { code, inputs } = await bundleCore();
    const folders = new Set(inputs.map((path) => /^src\/([^/]+)\//u.exec(path)?.[1]));
    for (const machine of ["node", "pdf", "render", "charts", "publish", "pipeline"])
      expect(folders).not.toContain(machine);

    const tree = await readTree(join(FIXTURES, "basis", "content"));
    const { effects } = createMemory({ roots: { content: tree } });
    // What every page has beside the language itself, and nothing of Node
    const page = createContext({ TextDecoder, TextEncoder });
    runInContext(code, page);
    const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
    const given = { listFiles: effects.listFiles, readFile: effects.readFile, sha256 };
    const there = await (runInContext("core.run", page) as (...args: unknown[]) => Promise<string>)(given, EDITION);

    const { assessments, diagnostics } = await checkContent("content", effects);
    const models = assessments.map((assessment) => composeReport(assessment, EDITION));
    expect(models.length).toBeGreaterThan(0);
    expect(there).toBe(JSON.stringify({ models, diagnostics }));
  });
});
