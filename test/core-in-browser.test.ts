import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";

import { build } from "esbuild";
import { describe, expect, test } from "vitest";

import { composeReport } from "../src/compose/compose-report.ts";
import { loadTypefaces } from "../src/pipeline/load-typefaces.ts";
import { discloseReport } from "../src/pipeline/disclose-report.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { readTree, readTypefaces, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText } from "./helpers/memory-effects.ts";

const PROJECT = fileURLToPath(new URL("../", import.meta.url));

/** All stages up to the report model, with the rules, as a browser page would run them over the files it was given. */
const ENTRY = `
  import { assessContent } from "./src/assess/assess-content.ts";
  import { assessYear } from "./src/assess/assess-year.ts";
  import { composeReport } from "./src/compose/compose-report.ts";
  import { sealCovenant, sealYears } from "./src/content/seal-years.ts";
  import { gatherSources } from "./src/content/sources.ts";
  import { createSink } from "./src/diagnostics/create-diagnostic.ts";
  import { settle } from "./src/diagnostics/settle.ts";
  import { sortDiagnostics } from "./src/diagnostics/sort-diagnostics.ts";
  import { disclose, upTo } from "./src/disclose/disclose.ts";
  import { linkContent } from "./src/link/link-content.ts";
  import { classifyPath } from "./src/read/classify-path.ts";
  import { readFile } from "./src/read/read-file.ts";
  import { runRules } from "./src/rules/engine/run-rules.ts";
  import { nameNounsIn } from "./src/value/nouns.ts";
  export async function run(files, { typefaces, digest, edition }) {
    const { report, emit, diagnostics } = createSink();
    const values = files.map(([path, hash, bytes]) => readFile({ path, role: classifyPath(path), hash, bytes }));
    const sources = gatherSources(values, new Map(files.map(([path, , bytes]) => [path, bytes])));
    for (const value of values) value.findings.forEach(emit);
    const content = linkContent(sources, report);
    const assessments = assessContent(content, sources, report);
    const seals = await sealYears(content, sources, digest);
    const covenant = await sealCovenant(sources, digest);
    runRules({ content, sources, assessments, seals, covenant, typefaces }, { report, emit });
    const shown = content.jaren.map(({ naam }) =>
      assessYear(disclose(upTo(content, naam), edition.edition).content, naam),
    );
    return JSON.stringify({
      models: shown.map((assessment) => composeReport(assessment, edition)),
      ...settle(sortDiagnostics(nameNounsIn(diagnostics, content.deal.woorden))),
    });
  }`;

const SHEET = [
  "id;thema;bijdrager;soort;fase;bedrag;vertrouwelijk grond;vertrouwelijk reden",
  "rijk-groot;wonen;Rijk;rijk;besteed;€ 1.500,50;;",
  "dicht;wonen;een gever;regio-privaat;besteed;987.654;privacy;klein",
  "mis;wonen;Rijk;rijk;besteed;veel;;",
  "",
].join("\r\n");

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

describe("read, link, disclose, assess, rules and compose", () => {
  test("run in a browser page and find there what they find here", async () => {
    const { code, inputs } = await bundleCore();
    const folders = new Set(inputs.map((path) => /^src\/([^/]+)\//u.exec(path)?.[1]));
    for (const machine of ["node", "pdf", "render", "charts", "publish", "pipeline"])
      expect(folders).not.toContain(machine);

    // The newest year of the shipped content has findings of every stage; here one of its projects is kept from readers
    const tree = new Map(await readTree(SHIPPED));
    const project = [...tree.keys()].filter((path) => path.includes("/projecten/")).at(-1) ?? "";
    const secret = "vertrouwelijk: {grond: privacy, reden: klein}\n";
    tree.set(project, toBytes(`${toText(tree.get(project))}${secret}`));
    // Its ledger is a sheet, in which a cell is wrong and a line is kept from readers
    tree.delete("2026/financien.yaml");
    tree.set("2026/financien.csv", toBytes(SHEET));
    const { effects } = createMemory({ roots: { content: tree, ...(await readTypefaces()) } });
    // What every page has beside the language itself, and nothing of Node
    const page = createContext({ TextDecoder, TextEncoder });
    runInContext(code, page);
    const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
    const files = [...tree]
      // What a folder with content has beside the content itself
      .filter(([path]) => path !== "LEESMIJ.md" && !path.startsWith(".schema/"))
      .map(([path, bytes]) => [path, sha256(bytes), new Uint8Array(bytes)] as const);
    // In a page a hash is a promise
    const digest = (bytes: Uint8Array): Promise<string> => Promise.resolve(sha256(bytes));
    const given = { typefaces: await loadTypefaces(effects), digest, edition: EDITION };
    const run = runInContext("core.run", page) as (...args: unknown[]) => Promise<string>;
    const there = await run(files, given);

    const checked = await checkContent("content", effects);
    const { assessments, diagnostics, waiting, exceptions } = checked;
    const models = assessments.map(({ jaar: { naam } }) => {
      const { assessment } = discloseReport(checked, { naam, edition: EDITION.edition });
      return composeReport(assessment, EDITION);
    });
    expect(JSON.stringify(models.at(-1))).toContain("vertrouwelijk_1");
    expect(diagnostics.map(({ ruleId }) => ruleId.split("/")[0])).toEqual(
      expect.arrayContaining(["result", "schema", "text"]),
    );
    expect(diagnostics.map(({ file }) => file)).toContain("2026/financien.csv");
    expect(JSON.stringify(models.at(-1))).not.toContain("een gever");
    expect(exceptions).toEqual([]);
    expect(there).toBe(JSON.stringify({ models, told: diagnostics, waiting }));
  });
});
