import { expect, test } from "vitest";

import { readText } from "../../../src/pdf/reading/piece-text.ts";
import type { Piece } from "../../../src/pdf/reading/pen.ts";

/** A word of type of 10 points, 20 points wide. */
function piece(text: string, left: number, own: Partial<Pick<Piece, "stroke" | "baseline">> = {}): Piece {
  const run = { text, left, right: left + 20, top: 0, bottom: 10, size: 10, typeface: "Sans", isCut: false };
  return { run, mark: null, stroke: left, baseline: 100, isInvisible: false, ...own };
}

test.each([
  ["at a distance of a space", piece("b", 22), "a b"],
  ["close together", piece("b", 21), "ab"],
  ["on another line", piece("b", 20, { baseline: 112 }), "a b"],
  ["raised a little, as the number of a note", piece("b", 20, { baseline: 96 }), "ab"],
  ["in one stroke, however far", piece("b", 60, { stroke: 0 }), "ab"],
])("two pieces %s", (_, next, text) => {
  expect(readText([piece("a", 0), next])).toBe(text);
});
