import { describe, expect, it } from "vitest";
import { contrast, FAINT_PAIRS, PAGE_COLOURS, SHAPE_PAIRS, TEXT_PAIRS } from "../helpers/colour-pairs.ts";

/** Which pairs there are is measured in the browser: test/browser/accessibility.test.ts fails for one that is not here. */
describe("contrast", () => {
  it.each(TEXT_PAIRS)("of text: %s on %s is at least 4.5", (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPE_PAIRS)("of shapes: %s on %s is at least 3", (shape, ground) => {
    expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3);
  });

  it("has every colour of the page in a pair", () => {
    const used = new Set([...TEXT_PAIRS, ...SHAPE_PAIRS, ...FAINT_PAIRS].flatMap(([one, other]) => [one, other]));
    expect(PAGE_COLOURS.filter((name) => !used.has(name as never))).toEqual([]);
  });
});
