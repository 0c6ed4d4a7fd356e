import fc from "fast-check";
import { expect, test } from "vitest";
import { TEXT } from "../../src/charts/chart-tokens.ts";
import { fitText, toPlainText } from "../../src/charts/fit-text.ts";

/** Ten pixels a character. */
const measure = (text: string): number => Array.from(text).length * 10;

function fit(text: string, maxWidth: number, maxLines: number) {
  return fitText(text, TEXT.rowName, { maxWidth, maxLines, measure });
}

test.each([
  ["Wonen", 100, 2, ["Wonen"], null],
  ["goed wonen", 60, 2, ["goed", "wonen"], null],
  ["goed en veilig wonen", 70, 2, ["goed en", "veilig…"], "goed en veilig wonen"],
  ["woningbouwopgave", 70, 2, ["woning…"], "woningbouwopgave"],
])("%s in %d px and %d lines", (text, maxWidth, maxLines, lines, full) => {
  expect(fit(text, maxWidth, maxLines)).toMatchObject({ lines, full });
});

test("never wider, never more lines, and the whole text is kept", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.integer({ min: 20, max: 300 }), (text, maxWidth) => {
      const block = fit(text, maxWidth, 2);
      expect(block.lines.length).toBeLessThanOrEqual(2);
      expect(block.width).toBeLessThanOrEqual(maxWidth);
      expect(block.full ?? block.lines.join(" ")).toBe(toPlainText(text));
    }),
  );
});
