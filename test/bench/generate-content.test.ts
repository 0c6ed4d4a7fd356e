import { describe, expect, it } from "vitest";

import { CATALOGUE } from "../../src/diagnostics/catalogue.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { describeFindings } from "../helpers/describe-findings.ts";
import { createMemory, toBytes } from "../helpers/memory-effects.ts";
import { generateContent } from "./generate-content.mjs";

/** At most so many for the smallest tree. */
const FINDINGS = 250;

describe.each([1, 3])("generated content of %i times", (factor) => {
  it("is valid, and so large", async () => {
    const content = new Map([...generateContent(factor)].map(([path, text]) => [path, toBytes(text)]));
    const { diagnostics, assessments } = await checkContent("content", createMemory({ roots: { content } }).effects);
    expect(describeFindings(diagnostics.filter(({ ruleId }) => ruleId in CATALOGUE))).toEqual([]);
    // What the deal's rules contradict in it grows with it, so that a larger tree is no other kind of work
    expect(diagnostics.length).toBeLessThanOrEqual(FINDINGS * factor);
    expect(assessments.at(-1)?.resultaten).toHaveLength(32 * factor);
  });
});
