import { describe, expect, it } from "vitest";

import { CATALOGUE } from "../../src/diagnostics/catalogue.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { describeFindings } from "../helpers/describe-findings.ts";
import { createMemory, toBytes } from "../helpers/memory-effects.ts";
import { generateContent, SHAPES } from "./generate-content.mjs";

/** At most so many for the smallest tree. */
const FINDINGS = 250;

async function check(tree: ReadonlyMap<string, string>): ReturnType<typeof checkContent> {
  const content = new Map([...tree].map(([path, text]) => [path, toBytes(text)]));
  return checkContent("content", createMemory({ roots: { content } }).effects);
}

describe.each(Object.entries(SHAPES))("generated content of the shape %s", (_name, shape) => {
  it("is valid, and has its results", async () => {
    const { diagnostics, assessments } = await check(generateContent(1, shape));
    const faults = diagnostics.filter(({ ruleId, severity }) => ruleId in CATALOGUE && severity === "error");
    expect(describeFindings(faults)).toEqual([]);
    const results = shape.resultsInTheme.reduce((sum, count) => sum + count, 0);
    expect(assessments.at(-1)?.resultaten).toHaveLength(results);
    expect(assessments.at(-1)?.themas).toHaveLength(shape.resultsInTheme.length);
  });
});

describe.each([1, 3])("generated content of %i times", (factor) => {
  it("is valid, and so large", async () => {
    const { diagnostics, assessments } = await check(generateContent(factor));
    expect(describeFindings(diagnostics.filter(({ ruleId }) => ruleId in CATALOGUE))).toEqual([]);
    // What the deal's rules contradict in it grows with it, so that a larger tree is no other kind of work
    expect(diagnostics.length).toBeLessThanOrEqual(FINDINGS * factor);
    expect(assessments.at(-1)?.resultaten).toHaveLength(32 * factor);
  });
});
