import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import type { Deal } from "../src/content/content.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { formatRulePage } from "../src/rules/pages/format-rule-page.ts";
import { RULES } from "../src/rules/rules.ts";
import { describeFindings } from "./helpers/describe-findings.ts";
import { FIXTURES, listFolders, overlay, readLines, readTree, readTypefaces, SHIPPED } from "./helpers/fixtures.ts";
import { expectCommitted, expectGolden } from "./helpers/golden.ts";
import { createMemory, type FileTree } from "./helpers/memory-effects.ts";

/**
 * Each rule has a folder `test/fixtures/regels/<rule, with -- for />/` with cases `fout[-variant]` and `goed[-variant]`;
 * each holds only the files in which it differs from the base, where every rule is on and none finds anything.
 */
const CASES = join(FIXTURES, "regels");
const BASE = await readTree(join(CASES, "basis", "content"));
const TYPEFACES = await readTypefaces();
const RULE_FOLDERS = (await listFolders(CASES)).filter((name) => name !== "basis");

/** What was agreed in the shipped deal: the pages say nothing of a year. */
const DEAL = await readShippedDeal();

async function readShippedDeal(): Promise<Deal> {
  const files = [...(await readTree(SHIPPED))].filter(([path]) => path.startsWith("deal/"));
  const { effects } = createMemory({ roots: { content: new Map(files) } });
  return (await checkContent("content", effects)).content.deal;
}

interface Case {
  readonly rule: string;
  readonly folder: string;
  readonly isFault: boolean;
}

const ALL: readonly Case[] = (
  await Promise.all(
    RULE_FOLDERS.map(async (name) =>
      (await listFolders(join(CASES, name))).map((variant) => ({
        rule: name.replace("--", "/"),
        folder: `${name}/${variant}`,
        isFault: variant.startsWith("fout"),
      })),
    ),
  )
).flat();

const checked = new Map<string, Promise<readonly Diagnostic[]>>();

function checkCase(folder: string): Promise<readonly Diagnostic[]> {
  const found = checked.get(folder) ?? checkOver(folder);
  checked.set(folder, found);
  return found;
}

async function checkOver(folder: string): Promise<readonly Diagnostic[]> {
  const [over, without] = await Promise.all([
    readTree(join(CASES, folder, "content")),
    readLines(join(CASES, folder, "zonder.txt")),
  ]);
  return check(overlay(BASE, over, without));
}

async function check(tree: FileTree): Promise<readonly Diagnostic[]> {
  const { effects } = createMemory({ roots: { content: tree, ...TYPEFACES } });
  return (await checkContent("content", effects)).diagnostics;
}

describe("a rule contradicts what it should, and nothing else", () => {
  it("the content without faults has no findings", async () => {
    expect(describeFindings(await check(BASE))).toEqual([]);
  });

  it.each(ALL.filter(({ isFault }) => isFault))("$folder", async ({ rule, folder }) => {
    const found = await checkCase(folder);
    expect(found.map(({ ruleId }) => ruleId)).toContain(rule);
    await expectCommitted(`test/fixtures/regels/${folder}/expected.txt`, `${describeFindings(found).join("\n")}\n`);
  });

  it.each(ALL.filter(({ isFault }) => !isFault))("$folder", async ({ folder }) => {
    expect(describeFindings(await checkCase(folder))).toEqual([]);
  });
});

describe("every rule", () => {
  it("has a failing and a passing case, and every case a rule", () => {
    const having = (isFault: boolean): string[] =>
      [...new Set(ALL.filter((one) => one.isFault === isFault).map(({ rule }) => rule))].sort();
    const ids = RULES.map(({ id }) => id).sort();
    expect(having(true)).toEqual(ids);
    expect(having(false)).toEqual(ids);
  });

  it("has an id of its own, made of its folder and its file", async () => {
    const root = join(import.meta.dirname, "..", "src", "rules");
    const paths = (await readdir(root, { recursive: true, encoding: "utf8" }))
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".ts"));
    const texts = await Promise.all(
      paths.map(async (path) => [path, await readFile(join(root, path), "utf8")] as const),
    );
    // A subject's room also holds what only its rules use
    const files = texts
      .filter(([, text]) => text.includes(" = defineRule("))
      .map(([path]) => path.slice(0, -".ts".length));
    expect(files.sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it("stands in the list of rules of the base with its settings, when it rests on the covenant", async () => {
    const { content } = await checkContent("content", createMemory({ roots: { content: BASE } }).effects);
    const entries = content.deal.regels.map(({ regel }) => regel);
    const covenant = RULES.filter(({ ground }) => ground.kind === "convenant").map(({ id }) => id);
    expect(covenant.filter((id) => !entries.includes(id))).toEqual([]);
  });
});

describe("the pages in docs/regels", () => {
  it.each(RULES.map((rule) => ({ rule, id: rule.id })))("$id", async ({ rule }) => {
    await expectCommitted(`docs/regels/${rule.id.replace("/", "--")}.md`, `${formatRulePage(rule, DEAL)}\n`);
  });
});

it("says what is wrong in the words that were read aloud", async () => {
  const parts = await Promise.all(
    RULES.map(async ({ id }) => {
      const own = ALL.filter(({ rule, isFault }) => isFault && rule === id);
      const found = (await Promise.all(own.map(({ folder }) => checkCase(folder)))).flat();
      const words = found
        .filter(({ ruleId }) => ruleId === id)
        .map(({ message, hint }) => `  ${message}\n    → ${hint ?? ""}\n`);
      return `${id}\n${[...new Set(words)].sort().join("")}`;
    }),
  );
  await expectGolden("regels.txt", parts.join("\n"));
});
