import fc from "fast-check";
import { expect, test } from "vitest";
import { TEXT } from "../../src/charts/chart-tokens.ts";
import { fitText, toPlainText } from "../../src/charts/labels/fit-text.ts";

/** Ten pixels a character. */
const measure = (text: string): number => Array.from(text).length * 10;

function fit(text: string, maxWidth: number, maxLines: number) {
  return fitText(text, TEXT.rowName, { maxWidth, maxLines, measure });
}

test.each([
  ["Wonen", ["Wonen"]],
  ["goed wonen", ["goed", "wonen"]],
  ["goed en veilig wonen", ["goed en", "veilig…"]],
  ["woningbouwopgave", ["woning…"]],
])("%s in two lines of seven characters", (text, lines) => {
  expect(fit(text, 70, 2)).toMatchObject({ lines, full: lines.join(" ") === text ? null : text });
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
