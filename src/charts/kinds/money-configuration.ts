import type { ChartConfiguration, ChartDataset } from "chart.js";
import { COLOURS } from "../chart-tokens.ts";
import { MONEY_PARTS, type MoneyFrame } from "./money-frame.ts";
import { plainOptions } from "./plain-options.ts";
import { toLinearScale } from "./to-linear-scale.ts";

type Dataset = ChartDataset<"bar", { x: number; y: number }[]>;

/** Width of the line around every part; it keeps touching fills apart. */
const OUTLINE = 1.25;

/** The Chart.js configuration of a money chart: the longest parts of all bars first, shorter ones over them. */
export function toMoneyConfiguration(frame: MoneyFrame): ChartConfiguration {
  return {
    type: "bar",
    data: { datasets: [0, 1, 2].flatMap((depth) => toParts(frame, depth)) },
    options: { ...plainOptions(), indexAxis: "y", scales: { x: toAmounts(frame), y: toRows(frame) } },
  };
}

/** A part is drawn twice: whole in the colour of the outline, then its fill a line's width smaller. */
function toParts(frame: MoneyFrame, depth: number): Dataset[] {
  const pixel = frame.maxCents / (frame.plot.right - frame.plot.left);
  const parts = frame.bars.flatMap(({ y, ends }) => {
    const end = ends[depth];
    return end === undefined ? [] : [{ x: Math.max(end.drawn, OUTLINE * pixel), y, part: end.part }];
  });
  // Of a part without length the outline is left: the line at zero.
  const filled = parts.filter(({ x }) => x > 2.5 * OUTLINE * pixel);
  return [
    { ...toBars(parts, frame), backgroundColor: COLOURS.petrol, inflateAmount: 0, order: 9 - 2 * depth },
    {
      ...toBars(filled, frame),
      backgroundColor: filled.map(({ part }) => MONEY_PARTS[part].fill),
      inflateAmount: -OUTLINE,
      order: 8 - 2 * depth,
    },
  ];
}

function toBars(parts: readonly { x: number; y: number }[], { barHeight }: MoneyFrame): Dataset {
  return { barThickness: barHeight, grouped: false, clip: false, data: parts.map(({ x, y }) => ({ x, y })) };
}

function toAmounts({ maxCents }: MoneyFrame): object {
  return toLinearScale({ min: 0, max: maxCents, ticks: [], grid: {} });
}

/** The upright scale counts in pixels, for rows differ in height. */
function toRows({ plot }: MoneyFrame): object {
  return { ...toLinearScale({ min: plot.top, max: plot.bottom, ticks: [], grid: {} }), reverse: true };
}
