import fc from "fast-check";
import { expect, test } from "vitest";
import { toTicks } from "../../src/charts/kinds/to-ticks.ts";

test.each([
  [0, 0, [0, 1]],
  [0, 1, [0, 1]],
  [0, 3, [0, 1, 2, 3]],
  [0, 1000, [0, 250, 500, 750, 1000]],
  [0, 6500, [0, 2500, 5000, 7500]],
  [0, 0.3, [0, 0.1, 0.2, 0.3]],
  [-5, 10, [-5, 0, 5, 10]],
])("from %d to %d", (min, max, expected) => {
  expect(toTicks({ min, max, isWhole: [min, max].every(Number.isInteger) })).toEqual(expected);
});

test("ticks cover the range in one to five equal steps", () => {
  const amount = fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(amount, fc.boolean(), (max, isWhole) => {
      const ticks = toTicks({ min: 0, max, isWhole });
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(6);
      if (isWhole) expect(ticks.every(Number.isInteger)).toBe(true);
    }),
  );
});
