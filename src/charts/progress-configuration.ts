import type { ChartConfiguration, ChartDataset, ScaleOptionsByType } from "chart.js";
import type { ProgressChart } from "./chart-spec.ts";
import { COLOURS, DASHES } from "./chart-tokens.ts";
import type { Point } from "./box.ts";
import { plainOptions } from "./plain-options.ts";
import { DIAMOND_RADIUS, type ProgressFrame } from "./progress-frame.ts";

type Dataset = ChartDataset<"bar" | "line", Point[]>;

const LINE_WIDTH = 1.75;
/** White beside a line where it runs over a bar: grey on teal alone would hardly be seen. */
const CASING = 3;

/** The Chart.js configuration of a progress chart; all text is written afterwards. */
export function toProgressConfiguration(spec: ProgressChart, frame: ProgressFrame): ChartConfiguration {
  const { plot, width, height } = frame;
  return {
    type: "bar",
    data: { datasets: [...toBars(frame), ...toTarget(spec, frame), ...toPlan(frame), ...toPrognosis(frame)] },
    options: {
      ...plainOptions(),
      layout: { padding: { top: plot.top, left: 0, right: width - plot.right, bottom: 0 }, autoPadding: false },
      scales: { x: toTimeScale(frame, height - plot.bottom), y: toAmountScale(frame) },
    },
  };
}

function toBars({ bars, barWidth }: ProgressFrame): Dataset[] {
  const known = bars.filter(({ year }) => year.value !== null);
  const data = known.map(({ time, year }) => ({ x: time, y: year.value ?? 0 }));
  const backgroundColor = known.map(({ year }) => (year.isCurrent ? COLOURS.teal : COLOURS.paleBar));
  return [{ type: "bar", data, backgroundColor, barThickness: barWidth, inflateAmount: 0, clip: false, order: 9 }];
}

function toTarget({ target }: ProgressChart, { time }: ProgressFrame): Dataset[] {
  if (target === null) return [];
  const data = [time.from, time.to].map((x) => ({ x, y: target.value }));
  return toCasedLine(data, { colour: COLOURS.petrol, width: 2 });
}

function toPlan(frame: ProgressFrame): Dataset[] {
  return toCasedLine(toData(frame, frame.plan), { colour: DASHES.plan.standIn, width: LINE_WIDTH });
}

function toPrognosis(frame: ProgressFrame): Dataset[] {
  if (frame.prognosis === null) return [];
  const { line, at } = frame.prognosis;
  const lines =
    line === null ? [] : toCasedLine(toData(frame, line), { colour: DASHES.prognosis.standIn, width: 2.25 });
  return [...lines, toMark(toData(frame, [at]))];
}

/** Pixels back to the chart's own numbers, so that Chart.js places everything by the same scales. */
function toData({ plot, time, amount }: ProgressFrame, points: readonly Point[]): Point[] {
  return points.map(({ x, y }) => ({
    x: time.from + ((x - plot.left) / (plot.right - plot.left)) * (time.to - time.from),
    y: amount.from + ((plot.bottom - y) / (plot.bottom - plot.top)) * (amount.to - amount.from),
  }));
}

function toCasedLine(data: Point[], { colour, width }: { colour: string; width: number }): Dataset[] {
  const line = { type: "line", data, pointRadius: 0, clip: false, borderJoinStyle: "round" } as const;
  return [
    { ...line, borderColor: COLOURS.white, borderWidth: width + CASING, order: 5 },
    { ...line, borderColor: colour, borderWidth: width, order: 4 },
  ];
}

function toMark(data: Point[]): Dataset {
  const look = {
    pointStyle: "rectRot",
    pointRadius: DIAMOND_RADIUS,
    pointBackgroundColor: COLOURS.copper,
    pointBorderWidth: 0,
  } as const;
  return { type: "line", data, showLine: false, clip: false, order: 1, ...look };
}

type LinearScale = ScaleOptionsByType<"linear">;

/** A short tick at each first of January; the year's number stands between two of them. */
function toTimeScale({ time, firstYear, lastYear }: ProgressFrame, height: number): object {
  const ticks = Array.from({ length: lastYear - firstYear + 2 }, (_, index) => ({ value: firstYear + index }));
  return {
    ...{ type: "linear", min: time.from, max: time.to, offset: false, ticks: { display: false } },
    grid: { drawOnChartArea: false, tickLength: 6, tickColor: COLOURS.grey, offset: false },
    border: { display: false },
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => (scale.ticks = ticks),
    afterFit: (scale: { height: number }) => (scale.height = height),
  } satisfies Partial<Record<keyof LinearScale, unknown>>;
}

function toAmountScale({ amount, ticks, plot }: ProgressFrame): object {
  const lineColour = ({ tick }: { tick: { value: number } }): string =>
    tick.value === 0 ? COLOURS.grey : COLOURS.hairline;
  return {
    ...{ type: "linear", min: amount.from, max: amount.to, ticks: { display: false } },
    grid: { drawTicks: false, color: lineColour },
    border: { display: false },
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => (scale.ticks = ticks.map((value) => ({ value }))),
    afterFit: (scale: { width: number }) => (scale.width = plot.left),
  } satisfies Partial<Record<keyof LinearScale, unknown>>;
}
