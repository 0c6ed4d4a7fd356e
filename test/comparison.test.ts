import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { formatComparison } from "../src/cli/format-comparison.ts";
import type { Deal } from "../src/content/content.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { compareVersions, readPresent, type Compared, type NamedReport } from "../src/pipeline/compare-versions.ts";
import { COMPARISON_FORMAT, createComparison, createComparisonSchema } from "../src/publish/comparison-schema.ts";
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

describe("the schema of a comparison", () => {
  it("is committed as the code has it, and fits what is told", async () => {
    await expectCommitted(
      `docs/schema/vergelijking-${String(COMPARISON_FORMAT)}.schema.json`,
      `${JSON.stringify(createComparisonSchema(), null, 2)}\n`,
    );
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
      createComparisonSchema() as AnySchemaObject,
    );
    const { comparison } = await compareTrees(new Map([...BASE].filter(([path]) => !path.startsWith("2026/"))), BASE);
    const file: unknown = JSON.parse(JSON.stringify(createComparison(comparison)));
    expect({ fits: validate(file), errors: validate.errors }).toEqual({ fits: true, errors: null });
    expect(comparison.veranderingen.length).toBeGreaterThan(50);
  });
});

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
