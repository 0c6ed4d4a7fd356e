import type { ChartConfiguration, ChartDataset } from "chart.js";
import { COLOURS, DASHES } from "../chart-tokens.ts";
import type { Point } from "../box.ts";
import { plainOptions } from "./plain-options.ts";
import { DIAMOND_RADIUS, toTargetLines, type ProgressFrame } from "./progress-frame.ts";
import { toLinearScale } from "./to-linear-scale.ts";

type Dataset = ChartDataset<"bar" | "line", Point[]>;

const LINE_WIDTH = 1.75;
/** White beside a line where it runs over a bar: grey on teal alone would hardly be seen. */
const CASING = 3;

/** The Chart.js configuration of a progress chart; all text is written afterwards. */
export function toProgressConfiguration(frame: ProgressFrame): ChartConfiguration {
  return {
    type: "bar",
    data: { datasets: [...toBars(frame), ...toTarget(frame), ...toPlan(frame), ...toPrognosis(frame)] },
    options: { ...plainOptions(), scales: { x: toTimeScale(frame), y: toAmountScale(frame) } },
  };
}

function toBars({ bars, barWidth }: ProgressFrame): Dataset[] {
  const known = bars.filter(({ year }) => year.value !== null);
  const data = known.map(({ time, drawn }) => ({ x: time, y: drawn }));
  const backgroundColor = known.map(({ year }) => (year.isCurrent ? COLOURS.teal : COLOURS.paleBar));
  return [{ type: "bar", data, backgroundColor, barThickness: barWidth, inflateAmount: 0, clip: false, order: 9 }];
}

function toTarget(frame: ProgressFrame): Dataset[] {
  return toTargetLines(frame).flatMap((line) => toCasedLine(toData(frame, line), { colour: COLOURS.petrol, width: 2 }));
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

/** A short tick at each first of January; the year's number stands between two of them. */
function toTimeScale({ time, firstYear, lastYear }: ProgressFrame): object {
  const ticks = Array.from({ length: lastYear - firstYear + 2 }, (_, index) => firstYear + index);
  const grid = { drawOnChartArea: false, tickLength: 6, tickColor: COLOURS.grey };
  return toLinearScale({ min: time.from, max: time.to, ticks, grid });
}

function toAmountScale({ amount, ticks }: ProgressFrame): object {
  const color = ({ tick }: { tick: { value: number } }): string => (tick.value === 0 ? COLOURS.grey : COLOURS.hairline);
  return toLinearScale({ min: amount.from, max: amount.to, ticks, grid: { drawTicks: false, color } });
}
