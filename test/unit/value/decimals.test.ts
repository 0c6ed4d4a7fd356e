import fc from "fast-check";
import { expect, test } from "vitest";

import { addDecimals, countDecimals, roundTo, subtractDecimals } from "../../../src/value/decimals.ts";

test.each<[number, number]>([
  [0, 0],
  [412, 0],
  [6.75, 2],
  [-0.5, 1],
  [1e-7, 7],
  [1.5e-7, 8],
  [1e21, 0],
])("%d has %d decimals", (value, expected) => {
  expect(countDecimals(value)).toBe(expected);
});

test("sums and differences are those on paper", () => {
  expect(addDecimals([0.1, 0.2])).toBe(0.3);
  expect(subtractDecimals(0.3, 0.1)).toBe(0.2);
  expect(addDecimals([0.3, -0.1, -0.2])).toBe(0);
  expect(addDecimals([])).toBe(0);
  expect(roundTo(0.4, 0)).toBe(0);
  expect(roundTo(6.65, 1)).toBe(6.7);
});

test("a sum is that of its hundredths", () => {
  const hundredths = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 8 });
  fc.assert(
    fc.property(hundredths, (numbers) => {
      const sum = numbers.reduce((total, one) => total + one, 0);
      expect(addDecimals(numbers.map((one) => one / 100))).toBe(sum / 100 + 0);
    }),
    { seed: 20260615, numRuns: 1000 },
  );
});
