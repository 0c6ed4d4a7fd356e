import { describe, expect, test } from "vitest";

import { expectLinear } from "../../helpers/expect-linear.ts";

const count = (steps: number): number => {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum = (sum + step * step) % 1_000_003;
  return sum;
};

describe("expectLinear", () => {
  test("passes work that grows with its input", async () => {
    await expectLinear((size) => count(size * 500), 8_000);
  });

  test("passes work that is nothing", async () => {
    await expectLinear(() => undefined, 8);
  });

  test("fails work that grows with the square of its input", async () => {
    await expect(expectLinear((size) => count((size * size) / 4), 8_000)).rejects.toThrow(/less than/u);
  });
});
