import { join } from "node:path";
import { expect, it } from "vitest";

import { checkContent } from "../src/pipeline/check-content.ts";
import { FIXTURES, overlay, readTree } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText } from "./helpers/memory-effects.ts";

const BASE = await readTree(join(FIXTURES, "basis", "content"));
const PATH = "2026/rapport.yaml";

it.each([
  ["2026-04-30", []],
  ["2026-05-01", ["year/period-order"]],
])("a period from %s until and with 30 April 2026: %j", async (from, told) => {
  const report = toText(BASE.get(PATH)).replace("van: 2025-05-01", `van: ${from}`);
  const content = overlay(BASE, new Map([[PATH, toBytes(report)]]));
  const { diagnostics } = await checkContent("content", createMemory({ roots: { content } }).effects);
  expect(diagnostics.map(({ ruleId }) => ruleId).filter((ruleId) => ruleId === "year/period-order")).toEqual(told);
});
