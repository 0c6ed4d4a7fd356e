import type { Box, Point, Segment } from "../box.ts";
import type { ProgressChart, ProgressYear } from "../chart-spec.ts";
import { TEXT } from "../chart-tokens.ts";
import type { Paper } from "../drawing.ts";
import { formatTick, toTicks } from "./to-ticks.ts";
import { toYearFraction } from "./to-year-fraction.ts";

/** Values at the two ends of an axis, left and right or bottom and top. */
interface AxisRange {
  readonly from: number;
  readonly to: number;
}

/** Where the things of a progress chart stand: data for Chart.js, pixels for the labels. */
export interface ProgressFrame {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly bandWidth: number;
  readonly barWidth: number;
  /** Time in years and amounts at the edges of the plot. */
  readonly time: AxisRange;
  readonly amount: AxisRange;
  readonly ticks: readonly number[];
  readonly bars: readonly ProgressBar[];
  /** The level pieces of what was agreed, from left to right. */
  readonly target: readonly TargetPiece[];
  readonly plan: readonly Point[];
  /** The line from this year's bar, null when there is none to start at, and the point it goes to. */
  readonly prognosis: { readonly line: Segment | null; readonly at: Point } | null;
  readonly toX: (time: number) => number;
  readonly toY: (amount: number) => number;
}

/** A level piece of the line of what was agreed, and what it is called. */
interface TargetPiece {
  readonly line: Segment;
  readonly label: string;
}

export interface ProgressBar {
  readonly year: ProgressYear;
  /** Middle of the bar on the time axis. */
  readonly time: number;
  /** The value as it is drawn: what is not nothing is always seen. */
  readonly drawn: number;
  /** Without height when the value is not known. */
  readonly box: Box;
}

/** Height of the plot, room above it for labels, below it for the years, and beside the outermost years. */
const SIZES = {
  wide: { plot: 190, lane: 36, foot: 24, left: 8, right: 30, bar: 38 },
  narrow: { plot: 170, lane: 36, foot: 24, left: 4, right: 12, bar: 30 },
} as const;

/** Chart.js draws lines of one pixel at half pixels; so does the foot of the bars meet the zero line. */
const CRISP = 0.5;
const BAR_SHARE = 0.46;
/** Of a bar that is not nothing, in pixels. */
const LEAST_HEIGHT = 2;
/** From the middle of the prognosis' sign to its corners. */
export const DIAMOND_RADIUS = 7;

/** Lays out the axes and the things on them; `extraLane` is more room above the plot for labels. */
export function createProgressFrame(spec: ProgressChart, paper: Paper, extraLane: number): ProgressFrame {
  const size = SIZES[paper.narrow ? "narrow" : "wide"];
  const ticks = toAmountTicks(spec);
  const plot = toPlot({ ticks, paper, top: size.lane + extraLane + CRISP, plotHeight: size.plot });
  const [firstYear, lastYear] = toYears(spec);
  const bandWidth = (plot.right - plot.left - size.left - size.right) / (lastYear + 1 - firstYear);
  const time = { from: firstYear - size.left / bandWidth, to: lastYear + 1 + size.right / bandWidth };
  const amount = { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1 };
  const pixel = (amount.to - amount.from) / size.plot;
  const scales = {
    toX: (value: number) => plot.left + ((value - time.from) / (time.to - time.from)) * (plot.right - plot.left),
    toY: (value: number) => plot.bottom - ((value - amount.from) / (amount.to - amount.from)) * size.plot,
  };
  const most = Math.max(1, ...spec.years.map(({ year }) => spec.years.filter((one) => one.year === year).length));
  const barWidth = Math.min(size.bar, (bandWidth * BAR_SHARE) / most);
  const times = toTimes(spec.years, { bandWidth, barWidth });
  const bars = spec.years.map((year, index) => toBar(year, times[index] ?? year.year, { ...scales, barWidth, pixel }));
  return {
    ...{
      width: paper.width,
      height: Math.ceil(plot.bottom + size.foot),
      plot,
      firstYear,
      lastYear,
      bandWidth,
      barWidth,
    },
    ...{ time, amount, ticks, bars, ...scales },
    target: toTargetPieces(spec, plot, scales),
    plan: spec.plan.map((point) => toPoint(point, scales)),
    prognosis: toPrognosis(spec, bars, scales),
  };
}

type Scales = Pick<ProgressFrame, "toX" | "toY">;

/** Every amount that the chart shows; zero is always on the axis. */
function toAmounts(spec: ProgressChart): number[] {
  const points = [...spec.years, ...spec.plan, spec.prognosis, ...spec.target].map((item) => item?.value ?? 0);
  return [0, ...points];
}

function toAmountTicks(spec: ProgressChart): number[] {
  const amounts = toAmounts(spec);
  return toTicks({ min: Math.min(...amounts), max: Math.max(...amounts), isWhole: amounts.every(Number.isInteger) });
}

function toPlot(room: { ticks: readonly number[]; paper: Paper; top: number; plotHeight: number }): Box {
  const { measure, width } = room.paper;
  const gutter = Math.max(...room.ticks.map((tick) => measure(formatTick(tick), TEXT.axis))) + 11;
  return { left: Math.ceil(gutter), top: room.top, right: width, bottom: room.top + room.plotHeight };
}

function toYears(spec: ProgressChart): [number, number] {
  const dated = [...spec.plan, ...(spec.prognosis === null ? [] : [spec.prognosis])];
  const years = [...dated.map(({ date }) => Number(date.slice(0, 4))), ...spec.years.map(({ year }) => year)];
  return [Math.min(spec.lastYear, ...years), Math.max(spec.lastYear, ...years)];
}

/** Pixels between two bars of one year, and half of it between a bar and the end of its year. */
const BETWEEN = 4;

/**
 * Where the bars stand: each at its date, but wholly within its own report year, so that neighbours can never touch; of
 * more bars in one year each leaves room for those behind it, and stands clear of those before.
 */
function toTimes(
  years: ProgressChart["years"],
  { bandWidth, barWidth }: Pick<ProgressFrame, "bandWidth" | "barWidth">,
): number[] {
  const step = (barWidth + BETWEEN) / bandWidth;
  const times: number[] = [];
  for (const [index, { year, date }] of years.entries()) {
    const later = years.slice(index + 1).filter((one) => one.year === year).length;
    const last = years[index - 1]?.year === year ? (times[index - 1] ?? null) : null;
    const least = last === null ? year + step / 2 : last + step;
    times.push(Math.min(Math.max(toYearFraction(date), least), year + 1 - step / 2 - later * step));
  }
  return times;
}

interface BarPlace extends Scales, Pick<ProgressFrame, "barWidth"> {
  /** What a pixel of height is worth. */
  readonly pixel: number;
}

function toBar(year: ProgressYear, time: number, frame: BarPlace): ProgressBar {
  const drawn = toDrawn(year.value ?? 0, frame.pixel);
  const [y, base] = [frame.toY(drawn), frame.toY(0)];
  const x = frame.toX(time);
  const half = frame.barWidth / 2;
  const box = { left: x - half, right: x + half, top: Math.min(y, base), bottom: Math.max(y, base) };
  return { year, time, drawn, box };
}

function toDrawn(value: number, pixel: number): number {
  return Math.sign(value) * (value === 0 ? 0 : Math.max(Math.abs(value), LEAST_HEIGHT * pixel));
}

function toTargetPieces({ target }: ProgressChart, plot: Box, { toX, toY }: Scales): TargetPiece[] {
  const toEdge = (from: string | null | undefined, edge: number): number =>
    from === null || from === undefined ? edge : Math.min(Math.max(toX(toYearFraction(from)), plot.left), plot.right);
  return target.flatMap(({ from, value, label }, index): TargetPiece[] => {
    const [left, right] = [toEdge(from, plot.left), toEdge(target[index + 1]?.from, plot.right)];
    if (value === null || left >= right) return [];
    const y = toY(value);
    return [
      {
        line: [
          { x: left, y },
          { x: right, y },
        ],
        label,
      },
    ];
  });
}

/** Pixels of a level that its step begins with, so that the corner is filled. */
const CORNER = 1;

/**
 * The line of what was agreed as it is drawn: its pieces, with an upright stroke where one begins as another ends. A line
 * has two levels at most, so that each level is an edge of what is drawn: the proof looks at those.
 */
export function toTargetLines({ target }: Pick<ProgressFrame, "target">): Point[][] {
  const lines: Point[][] = [];
  for (const { line } of target) {
    const last = lines.at(-1);
    const end = last?.at(-1);
    if (last === undefined || end?.x !== line[0].x) lines.push([...line]);
    else if (last.length <= line.length) last.push(...line);
    else lines.push([{ x: end.x - CORNER, y: end.y }, end, ...line]);
  }
  return lines;
}

function toPoint({ date, value }: { date: string; value: number }, { toX, toY }: Scales): Point {
  return { x: toX(toYearFraction(date)), y: toY(value) };
}

function toPrognosis(
  { prognosis }: ProgressChart,
  bars: readonly ProgressBar[],
  scales: Scales,
): ProgressFrame["prognosis"] {
  if (prognosis === null) return null;
  const at = toPoint(prognosis, scales);
  const bar = bars.findLast(({ year }) => year.value !== null);
  if (bar === undefined || at.x < bar.box.right + 2 * DIAMOND_RADIUS) return { line: null, at };
  // The line starts beside the bar, at the height of its value, so that it does not run through the bar.
  return { line: [{ x: bar.box.right + 2, y: scales.toY(bar.year.value ?? 0) }, at], at };
}
