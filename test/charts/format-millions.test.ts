import { expect, test } from "vitest";
import { formatMillions } from "../../src/charts/kinds/format-millions.ts";
import { formatNumber } from "../../src/value/dutch.ts";

test.each([
  [0, "0"],
  [1000, "1.000"],
  [12.5, "12,5"],
  [1234567.891, "1.234.567,89"],
])("formatNumber(%d)", (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

test.each([
  [0, "0,0"],
  [1, "< 0,1"],
  [5_000_000, "0,1"],
  [1_210_000_000, "12,1"],
  [2_500_000_000, "25,0"],
  [-50_000_000, "-0,5"],
  [123_450_000_000, "1.234,5"],
])("formatMillions(%d cents)", (cents, expected) => {
  expect(formatMillions(cents)).toBe(expected);
});
