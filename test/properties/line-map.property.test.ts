import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createLineMap } from "../../src/source/line-map.ts";

/** Lines of any kind of text: with letters outside the basic plane, halves of them, and signs that end no line here. */
const TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom("\n", "\r\n", "\r", "\n\r", "🌳", "\ud83c", "\udf33", "\u2028", "\u0085", "\t", "é", ""),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("a line map", () => {
  it("leads from every offset to its place and back", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { positionAt, offsetAt, lineCount } = createLineMap(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, column, offset: own } = positionAt(offset);
          expect([own, offsetAt(line, column)]).toEqual([offset, offset]);
          expect(line >= 1 && line <= lineCount && column >= 1).toBe(true);
        }
      }),
    );
  });

  it("has the lines that the text has", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { lineText, lineCount } = createLineMap(text);
        const lines = Array.from({ length: lineCount }, (_, index) => lineText(index + 1));
        expect(lines).toEqual(text.split(/\r\n|\r|\n/u));
        expect([lineText(0), lineText(lineCount + 1)]).toEqual(["", ""]);
      }),
    );
  });

  it("shows at a place on a line what stands in the text there", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { positionAt, lineText } = createLineMap(text);
        for (let offset = 0; offset < text.length; offset++) {
          const unit = text.charAt(offset);
          if (unit === "\n" || unit === "\r") continue;
          const { line, column } = positionAt(offset);
          expect(lineText(line).charAt(column - 1)).toBe(unit);
        }
      }),
    );
  });

  it("counts lines up along the text", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { positionAt } = createLineMap(text);
        for (let offset = 1; offset <= text.length; offset++) {
          const [before, here] = [positionAt(offset - 1), positionAt(offset)];
          const isNext = here.line === before.line && here.column === before.column + 1;
          expect(isNext || (here.line === before.line + 1 && here.column === 1)).toBe(true);
        }
      }),
    );
  });

  it("moves an offset outside the text to the nearest end, and turns no range around", () => {
    fc.assert(
      fc.property(TEXT, fc.integer(), fc.integer(), (text, one, other) => {
        const { positionAt, rangeAt } = createLineMap(text);
        expect(positionAt(one)).toEqual(positionAt(Math.min(Math.max(one, 0), text.length)));
        const { start, end } = rangeAt(one, other);
        expect(start).toEqual(positionAt(one));
        expect(end.offset).toBe(Math.max(start.offset, positionAt(other).offset));
      }),
    );
  });
});
