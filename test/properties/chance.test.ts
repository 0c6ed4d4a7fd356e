import fc from "fast-check";
import { expect, test } from "vitest";

test("a property draws the same cases in every run", () => {
  const draw = (): string[] => fc.sample(fc.string(), 50);
  expect(draw()).toEqual(draw());
});

test("a property that fails names the seed with which it fails again", () => {
  const run = fc.check(fc.property(fc.nat(), (drawn) => drawn < 100));
  expect(run.failed).toBe(true);
  expect(run.seed).toBe(Number(process.env["TEST_SEED"] ?? 20_260_608));
});
