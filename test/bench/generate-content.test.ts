import { describe, expect, it } from "vitest";

import { checkContent } from "../../src/pipeline/check-content.ts";
import { describeFindings } from "../helpers/describe-findings.ts";
import { createMemory, toBytes } from "../helpers/memory-effects.ts";
import { generateContent } from "./generate-content.mjs";

describe.each([1, 3])("generated content of %i times", (factor) => {
  it("is valid, and so large", async () => {
    const content = new Map([...generateContent(factor)].map(([path, text]) => [path, toBytes(text)]));
    const { diagnostics, assessments } = await checkContent("content", createMemory({ roots: { content } }).effects);
    expect(describeFindings(diagnostics)).toEqual([]);
    expect(assessments.at(-1)?.resultaten).toHaveLength(32 * factor);
  });
});
