import { expect, test } from "vitest";

import { TEXT } from "../../src/charts/chart-tokens.ts";
import { fitText } from "../../src/charts/labels/fit-text.ts";
import { spreadLabels } from "../../src/charts/labels/spread-labels.ts";

const LIMITS = { left: 0, right: 300, lineHeight: 17 };

/** Tops of labels of this width that belong at these places, from left to right. */
function topsOf(width: number, ...places: readonly number[]): number[] {
  const block = fitText("tekst", TEXT.amount, { maxWidth: Infinity, maxLines: 1, measure: () => width });
  const lane = spreadLabels(
    places.map((x) => ({ block, x })),
    LIMITS,
  );
  return lane.place({ top: 0, foot: 60 }).map(({ box }) => box.top);
}

test("labels that fit beside each other stand on one line", () => {
  expect(topsOf(80, 100, 200)).toEqual([0, 0]);
});

test("of labels that do not fit the leftmost stands lowest, so that no line to a bar runs through another", () => {
  expect(topsOf(200, 210, 250, 290)).toEqual([34, 17, 0]);
});
