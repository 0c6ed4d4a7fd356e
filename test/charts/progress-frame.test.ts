import { expect, test } from "vitest";

import type { ProgressChart } from "../../src/charts/chart-spec.ts";
import { createProgressFrame } from "../../src/charts/kinds/progress-frame.ts";
import { toAxisLabels } from "../../src/charts/labels/to-axis-labels.ts";
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

/** A chart with a report on each of some days, and its name. */
function withReports(...reports: readonly (readonly [name: string, date: string])[]): ProgressChart {
  const years = reports.map(([label, date], index) => ({
    ...{ year: Number(date.slice(0, 4)), date, label, value: 10 * (index + 1) },
    isCurrent: index === reports.length - 1,
  }));
  return { ...PROGRESS.gezinnen, years };
}

const HALVES = [
  ["2024", "2024-12-31"],
  ["2025-1", "2025-06-30"],
  ["2025-2", "2025-12-31"],
  ["2026-1", "2026-01-31"],
  ["2026-2", "2026-02-28"],
] as const;

test.each([
  ["on paper", PAPER],
  ["on a phone", { width: 300, narrow: true, measure: () => 20 }],
])("bars of one year stand apart, each in its own year, %s", (_where, paper) => {
  const spec = withReports(...HALVES);
  const { bars, toX } = createProgressFrame(spec, paper, 0);
  bars.forEach(({ box, year }, index) => {
    expect(box.left).toBeGreaterThanOrEqual(toX(year.year));
    expect(box.right).toBeLessThanOrEqual(toX(year.year + 1));
    expect(box.left - (bars[index - 1]?.box.right ?? 0)).toBeGreaterThan(2);
  });
});

test("the names of more reports in one year stand under their bars where there is room, and the year where there is none", () => {
  const namesAt = (width: number, letter: number): string[] => {
    const paper = { width, narrow: width < 400, measure: (text: string) => letter * text.length };
    const spec = withReports(HALVES[0], HALVES[1], HALVES[2]);
    const labels = toAxisLabels(spec, createProgressFrame(spec, paper, 0), paper);
    return labels.map(({ block }) => block.lines.join(" ")).filter((words) => /^(?:20|’)/u.test(words));
  };
  expect(namesAt(642, 6)).toEqual(["2025-1", "2025-2", "2024", "2026", "2027", "2028"]);
  expect(namesAt(540, 6)).toEqual(["’25-1", "’25-2", "2024", "2026", "2027", "2028"]);
  expect(namesAt(420, 6)).toEqual(["2024", "2025", "2026", "2027", "2028"]);
});
