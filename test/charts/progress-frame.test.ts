import { expect, test } from "vitest";

import type { ProgressChart } from "../../src/charts/chart-spec.ts";
import { createProgressFrame } from "../../src/charts/kinds/progress-frame.ts";
import { PROGRESS } from "./chart-examples.ts";

const PAPER = { width: 642, narrow: false, measure: () => 20 };

/** The families with other values through the years. */
function withValues(...values: readonly (number | null)[]): ProgressChart {
  const years = PROGRESS.gezinnen.years.map((year, index) => ({ ...year, value: values[index] ?? null }));
  return { ...PROGRESS.gezinnen, years };
}

test("a bar of less than nothing hangs below the zero line", () => {
  const { bars, toY } = createProgressFrame(withValues(-300, 0, 400), PAPER, 0);
  const [below, nothing, above] = bars.map(({ box }) => box.bottom - box.top);
  expect([below, nothing]).toEqual([expect.closeTo(toY(0) - toY(300), 3), 0]);
  expect(above).toBeGreaterThan(below ?? 0);
  expect(bars[0]?.box.top).toBe(toY(0));
});

test("the line to the prognosis starts at the newest value that is known", () => {
  const { prognosis, bars, toY } = createProgressFrame(withValues(120, 268, null), PAPER, 0);
  const [start] = prognosis?.line ?? [];
  expect(start?.y).toBe(toY(268));
  expect(start?.x).toBeCloseTo((bars[1]?.box.right ?? 0) + 2, 3);
});

test("a level that was over before the chart begins is not drawn, and has no label", () => {
  const target = [
    { from: null, value: 900, label: "eerst 900" },
    { from: "2001-01-01", value: 1000, label: "sinds 2001 1.000" },
  ];
  const frame = createProgressFrame({ ...PROGRESS.gezinnen, target }, PAPER, 0);
  expect(frame.target.map(({ label }) => label)).toEqual(["sinds 2001 1.000"]);
});
