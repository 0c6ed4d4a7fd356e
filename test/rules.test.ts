import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { CATALOGUE } from "../src/diagnostics/catalogue.ts";
import type { Diagnostic, Severity } from "../src/diagnostics/diagnostic.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { checkEditorFiles } from "../src/pipeline/editor-files.ts";
import { describeFindings } from "./helpers/describe-findings.ts";
import { expectLinear } from "./helpers/expect-linear.ts";
import { FIXTURES, listFolders, overlay, readLines, readTree } from "./helpers/fixtures.ts";
import { expectCommitted, expectGolden } from "./helpers/golden.ts";
import { createMemory, toBytes, type FileTree } from "./helpers/memory-effects.ts";
import { MACHINE_CASES, type MachineCase } from "./machine-cases.ts";

const BASE = await readTree(join(FIXTURES, "basis", "content"));
const INVALID = join(FIXTURES, "ongeldig");
/** Folders `stage--rule` or `stage--rule--variant`; each holds only the files in which it differs from the base. */
const FOLDERS = await listFolders(INVALID);

const checked = new Map<string, Promise<readonly Diagnostic[]>>();

/** The findings of a folder; each is checked once. */
function checkFolder(folder: string): Promise<readonly Diagnostic[]> {
  const found = checked.get(folder) ?? checkOver(folder);
  checked.set(folder, found);
  return found;
}

async function checkOver(folder: string): Promise<readonly Diagnostic[]> {
  const [over, without] = await Promise.all([
    readTree(join(INVALID, folder, "content")),
    readLines(join(INVALID, folder, "zonder.txt")),
  ]);
  return check(overlay(BASE, over, without));
}

async function check(tree: FileTree): Promise<readonly Diagnostic[]> {
  return (await checkContent("content", createMemory({ roots: { content: tree } }).effects)).diagnostics;
}

async function checkMachine({ change, disturb }: MachineCase): Promise<readonly Diagnostic[]> {
  const { effects } = createMemory({ roots: { content: change?.(BASE) ?? BASE } });
  return (await checkContent("content", disturb?.(effects) ?? effects)).diagnostics;
}

/** What only `rapport controleer` says: of files that are no content. */
async function checkEditor(): Promise<readonly Diagnostic[]> {
  const { content } = await checkContent("content", createMemory({ roots: { content: BASE } }).effects);
  const stale = new Map([["oud.schema.json", toBytes("{}")]]);
  return checkEditorFiles("content", content, createMemory({ roots: { "content/.schema": stale } }).effects);
}

/** The rule that a folder is about. */
function ruleOf(folder: string): string {
  return folder.split("--").slice(0, 2).join("/");
}

describe("a fault in the content is found where it stands, and nothing else is", () => {
  it("the content without faults has no findings", async () => {
    expect(describeFindings(await check(BASE))).toEqual([]);
  });

  it.each(FOLDERS)("%s", async (folder) => {
    const found = await checkFolder(folder);
    expect(found.map(({ ruleId }) => ruleId)).toContain(ruleOf(folder));
    await expectCommitted(`test/fixtures/ongeldig/${folder}/expected.txt`, `${describeFindings(found).join("\n")}\n`);
  });

  it.each(MACHINE_CASES)("$rule: $name", async (one) => {
    expect(describeFindings(await checkMachine(one))).toEqual(one.expected);
  });
});

it("every rule of the catalogue has a case", async () => {
  const editor = (await checkEditor()).map(({ ruleId }) => ruleId);
  const shown = new Set([...FOLDERS.map(ruleOf), ...MACHINE_CASES.map(({ rule }) => rule), ...editor]);
  expect([...shown].sort()).toEqual(["geen", ...Object.keys(CATALOGUE)].sort());
});

const WORDS: Record<Severity, string> = { error: "fout", warning: "let op", info: "ter info" };

it("says what is wrong in the words that were read aloud", async () => {
  const found = [
    ...(await Promise.all(FOLDERS.map(checkFolder))),
    ...(await Promise.all(MACHINE_CASES.map(checkMachine))),
    await checkEditor(),
  ];
  const parts = Object.entries(CATALOGUE).map(([ruleId, { severity }]) => {
    const own = found.flat().filter((one) => one.ruleId === ruleId);
    return `${ruleId} (${WORDS[severity]})\n${describeWords(own)}`;
  });
  await expectGolden("catalogus.txt", parts.join("\n"));
});

/** Each hint once, under the messages that it goes with. */
function describeWords(found: readonly Diagnostic[]): string {
  const hints = [...new Set(found.map(({ hint }) => hint ?? ""))].sort();
  return hints
    .map((hint) => {
      const messages = new Set(found.filter((one) => (one.hint ?? "") === hint).map(({ message }) => `  ${message}\n`));
      return `${[...messages].sort().join("")}    → ${hint}\n`;
    })
    .join("");
}

/** A file full of what once made a check take minutes. */
interface Heavy {
  readonly full: string;
  readonly path: string;
  /** Of the largest one that is tried; it is nearly as large as a file may be. */
  readonly size: number;
  readonly fill: (size: number) => string;
}

const HEAVY: readonly Heavy[] = [
  {
    full: "fields",
    path: "2026/groen/projecten/laan.yaml",
    size: 20_000,
    fill: (size) => Array.from({ length: size }, (_, index) => `v${String(index)}: 1\n`).join(""),
  },
  {
    full: "broken brackets",
    path: "2026/groen/projecten/laan.yaml",
    size: 4_000,
    fill: (size) => "a: [[[]]] ]\n".repeat(size),
  },
  {
    full: "questions",
    path: "2026/groen/projecten/laan.yaml",
    size: 480,
    fill: (size) => `${"? ".repeat(30)}\n`.repeat(size),
  },
  {
    full: "references on one line",
    path: "2026/groen/voortgang.md",
    size: 60_000,
    fill: (size) => `## Kern\n\n${"{{G9}} ".repeat(size)}`,
  },
  {
    full: "blanks",
    path: "2026/groen/voortgang.md",
    size: 100_000,
    fill: (size) => `## Kern\n\n{{G9}}${" ".repeat(size)}${"\n".repeat(size)}een einde`,
  },
  {
    full: "backticks and points",
    path: "2026/groen/voortgang.md",
    size: 60_000,
    fill: (size) => `## Kern\n\n{{G9}} ${"`".repeat(size)} ${".".repeat(size)} einde`,
  },
  {
    full: "faulty amounts",
    path: "2026/financien.yaml",
    size: 3_000,
    fill: (size) => `regels:\n${'  - {id: r, thema: groen, bedrag: "1,5"}\n'.repeat(size)}`,
  },
];

it.each(HEAVY)("a file full of $full is checked in a time that grows with the file", ({ path, size, fill }) =>
  expectLinear(async (some) => {
    const found = await check(overlay(BASE, new Map([[path, toBytes(fill(some))]])));
    expect(found.filter(({ file }) => file === path)).not.toEqual([]);
  }, size),
);
