import { join } from "node:path";
import { expect, it } from "vitest";

import { checkContent } from "../../../src/pipeline/check-content.ts";
import { FIXTURES, overlay, readTree } from "../../helpers/fixtures.ts";
import { createMemory, toBytes, toText } from "../../helpers/memory-effects.ts";

const RULES = join(FIXTURES, "regels");
const BASE = await readTree(join(RULES, "basis", "content"));
const SETTINGS = "deal/regels.yaml";

/** What is found in a case, when the deal gives its rule this severity. */
async function findSeverities(rule: string, ernst: string): Promise<Record<string, string>> {
  const tree = overlay(BASE, await readTree(join(RULES, rule.replace("/", "--"), "fout", "content")));
  const line = `  - {regel: ${rule}, bron: {artikel: "5"}, reden: Zo is het hier., ernst: ${ernst}}\n`;
  const settings = toBytes(`${toText(tree.get(SETTINGS)).trimEnd()}\n${line}`);
  const content = overlay(tree, new Map([[SETTINGS, settings]]));
  const { diagnostics } = await checkContent("content", createMemory({ roots: { content } }).effects);
  return Object.fromEntries(diagnostics.map(({ ruleId, severity }) => [ruleId, severity]));
}

it.each([
  ["fout", "error"],
  ["ter info", "info"],
])("a deal may weigh a finding another way: %s", async (ernst, severity) => {
  expect(await findSeverities("text/breach-word", ernst)).toEqual({ "text/breach-word": severity });
});

it("but not one of a rule that is fixed, and that is said", async () => {
  expect(await findSeverities("privacy/email", "ter info")).toEqual({
    "rule/fixed-severity": "error",
    "privacy/email": "warning",
  });
});
