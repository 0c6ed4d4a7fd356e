import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { formatComparison } from "../src/cli/format-comparison.ts";
import type { Deal } from "../src/content/content.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { compareVersions, readPresent, type Compared, type NamedReport } from "../src/pipeline/compare-versions.ts";
import { FIXTURES, listFolders, overlay, readTree } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

const BASE = await readTree(join(FIXTURES, "regels", "basis", "content"));
const CASES = join(FIXTURES, "vergelijken");

/** One change of a file: words in the place of others, or more at its end. */
interface Change {
  readonly bestand: string;
  readonly was?: string;
  readonly wordt?: string;
  readonly erbij?: string;
}

function apply(tree: FileTree, { bestand, was, wordt = "", erbij = "" }: Change): FileTree {
  const text = tree.has(bestand) ? toText(tree.get(bestand)) : "";
  if (was !== undefined) expect(text.split(was).length - 1, `${bestand}: ${was}`).toBeGreaterThan(0);
  const changed = was === undefined ? text + erbij : text.replace(was, () => wordt);
  return overlay(tree, new Map([[bestand, toBytes(changed)]]));
}

async function readNewest(content: FileTree, name: string): Promise<NamedReport & { readonly deal: Deal }> {
  const { effects } = createMemory({ roots: { content } });
  const checked = await checkContent("content", effects);
  const newest = checked.assessments.at(-1);
  if (newest === undefined) throw new Error("no report");
  return { ...readPresent(checked, newest), name, deal: checked.content.deal };
}

async function compareTrees(one: FileTree, other: FileTree): Promise<Compared> {
  const after = await readNewest(other, "het andere");
  return compareVersions(await readNewest(one, "het ene"), after, after.deal);
}

const names = await listFolders(CASES);

describe("what changed between two versions", () => {
  for (const name of names) {
    it(name, async () => {
      const folder = join(CASES, name);
      const changes = parse(await readFile(join(folder, "wijzigingen.yaml"), "utf8")) as Change[];
      const compared = await compareTrees(BASE, changes.reduce(apply, BASE));
      const text = formatComparison(compared.model, { spell: compared.spell, hasColour: false });
      await expectCommitted(`test/fixtures/vergelijken/${name}/verwacht.txt`, text);
    });
  }
});
