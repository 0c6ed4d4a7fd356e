import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

import type { checkContent } from "../src/pipeline/check-content.ts";
import { bundleBounds, type Bound } from "./helpers/bundle-bounds.ts";
import { describeFindings } from "./helpers/describe-findings.ts";
import { FIXTURES, listFolders, overlay, readLines, readTree, readTypefaces } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";
import { createMemory, type FileTree } from "./helpers/memory-effects.ts";

/**
 * A rule says where too little ends and enough begins. Each such comparison is moved by one step, and a case of
 * the rule must see it. Those that no case sees are listed, so that the list can only become shorter by a case
 * or longer knowingly.
 */
const CASES = join(FIXTURES, "regels");
const BASE = await readTree(join(CASES, "basis", "content"));
const TYPEFACES = await readTypefaces();

const { code, bounds } = await bundleBounds('export { checkContent } from "./src/pipeline/check-content.ts";');
// Inside the checkout, so that it finds its packages
const folder = await mkdtemp(fileURLToPath(new URL("../node_modules/.rapport-grenzen-", import.meta.url)));
await writeFile(join(folder, "check.mjs"), code);
const moved = (await import(pathToFileURL(join(folder, "check.mjs")).href)) as {
  readonly checkContent: typeof checkContent;
};

afterAll(() => rm(folder, { recursive: true, force: true }));

const names = (await listFolders(CASES)).filter((name) => name !== "basis");
const trees = new Map(
  await Promise.all(names.map(async (name) => [name.replace("--", "/"), await readCases(name)] as const)),
);

async function readCases(name: string): Promise<readonly FileTree[]> {
  const variants = await listFolders(join(CASES, name));
  return Promise.all(
    variants.map(async (variant) => {
      const own = join(CASES, name, variant);
      return overlay(BASE, await readTree(join(own, "content")), await readLines(join(own, "zonder.txt")));
    }),
  );
}

async function find(tree: FileTree, bound: number | null): Promise<string> {
  (globalThis as { movedBound?: number | null }).movedBound = bound;
  const { effects } = createMemory({ roots: { content: tree, ...TYPEFACES } });
  const { diagnostics } = await moved.checkContent("content", effects);
  return describeFindings(diagnostics).join("\n");
}

const casesOf = ({ file }: Bound): readonly FileTree[] => trees.get(file.slice(0, -".ts".length)) ?? [];

const unmoved = new Map<FileTree, string>();

async function isSeen(bound: Bound): Promise<boolean> {
  for (const tree of casesOf(bound)) {
    const known = unmoved.get(tree) ?? (await find(tree, null));
    unmoved.set(tree, known);
    if ((await find(tree, bound.id)) !== known) return true;
  }
  return false;
}

describe("a bound of a rule that is moved by one step", () => {
  test("is a comparison of a rule that has cases", () => {
    expect(bounds.filter((one) => casesOf(one).length === 0)).toEqual([]);
    expect(bounds.length).toBeGreaterThan(0);
  });

  test("is seen by a case of the rule, or stands in the list of those that are not", async () => {
    const unseen: Bound[] = [];
    for (const bound of bounds) if (!(await isSeen(bound))) unseen.push(bound);
    const seen = bounds.length - unseen.length;
    const lines = unseen.map(({ file, text }) => `${file}: ${text}`).sort();
    await expectGolden(
      "grenzen.txt",
      [`${String(seen)} of ${String(bounds.length)} are seen`, "", ...lines, ""].join("\n"),
    );
  });
});
