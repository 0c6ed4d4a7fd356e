import { join } from "node:path";
import { describe, expect, it } from "vitest";

import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import type { KnownValues } from "../src/pipeline/read-tree.ts";
import { FIXTURES, listFolders, overlay, readLines, readTree } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/** A process that holds what it read and found says the same as one that begins anew, whatever was changed in between. */
const RULES = join(FIXTURES, "regels");
const BASE = await readTree(join(RULES, "basis", "content"));
const SETTINGS = "deal/regels.yaml";
const BREACH = "text--breach-word/fout";

async function readCase(folder: string): Promise<FileTree> {
  const [over, without] = await Promise.all([
    readTree(join(RULES, folder, "content")),
    readLines(join(RULES, folder, "zonder.txt")),
  ]);
  return overlay(BASE, over, without);
}

/** With one more entry for a rule that looks at stretches of text. */
function withEntry(tree: FileTree, entry: string): FileTree {
  const line = `  - {regel: text/breach-word, bron: {artikel: "5"}, reden: Zo heet dat niet., ${entry}}\n`;
  return overlay(tree, new Map([[SETTINGS, toBytes(`${toText(tree.get(SETTINGS)).trimEnd()}\n${line}`)]]));
}

/** Checks trees one after another with what was read before; says what each found, and what it would have found anew. */
async function checkInTurn(trees: readonly FileTree[]): Promise<(readonly (readonly Diagnostic[])[])[]> {
  let known: KnownValues = new Map();
  const found: (readonly (readonly Diagnostic[])[])[] = [];
  for (const content of trees) {
    const { effects } = createMemory({ roots: { content } });
    const kept = await checkContent("content", effects, known);
    known = kept.sources.values;
    found.push([kept.diagnostics, (await checkContent("content", effects)).diagnostics]);
  }
  return found;
}

async function expectSame(trees: readonly FileTree[]): Promise<void> {
  for (const [kept, anew] of await checkInTurn(trees)) expect(kept).toEqual(anew);
}

describe("a process that holds what it read", () => {
  it("finds the same once more", async () => {
    const tree = await readCase(BREACH);
    const found = await checkInTurn([tree, tree]);
    for (const [kept, anew] of found) expect(kept).toEqual(anew);
    expect(found.map(([kept = []]) => kept.map(({ ruleId }) => ruleId))).toEqual([
      ["text/breach-word"],
      ["text/breach-word"],
    ]);
  });

  it("finds what a rule asks now, not what it asked before", async () => {
    const tree = await readCase(BREACH);
    await expectSame([tree, withEntry(tree, "instellingen: {woorden: [laan]}"), tree]);
    await expectSame([tree, withEntry(tree, "ernst: ter info"), tree]);
  });

  it("reads a file again that was changed, and back", async () => {
    const folders = (await listFolders(RULES)).filter((name) => /^(?:text|money|promise)--/u.test(name));
    const trees = await Promise.all(folders.map((name) => readCase(`${name}/fout`).catch(() => BASE)));
    await expectSame([BASE, ...trees, BASE]);
  });
});
