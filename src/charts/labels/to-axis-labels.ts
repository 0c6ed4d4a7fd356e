import type { ProgressChart } from "../chart-spec.ts";
import { TEXT } from "../chart-tokens.ts";
import type { Paper } from "../drawing.ts";
import { fitText, type TextBlock } from "./fit-text.ts";
import { toCentredTop, toLabel, type Label } from "./label.ts";
import type { ProgressFrame } from "../kinds/progress-frame.ts";
import { formatTick } from "../kinds/to-ticks.ts";

const FOUR_FIGURES = 32;
const GAP = 4;

/** The unit, the amounts beside the grid lines and the years below the plot. */
export function toAxisLabels(spec: ProgressChart, frame: ProgressFrame, { measure }: Paper): Label[] {
  const unit = fitText(spec.unit, TEXT.axis, { maxWidth: frame.width / 2, maxLines: 1, measure });
  return [
    ...(unit.lines.join("") === "" ? [] : [toLabel(unit, "start", { x: 0, y: 0 })]),
    ...toAmountLabels(frame, measure),
    ...toYearLabels(spec, frame, measure),
  ];
}

function toAmountLabels({ ticks, plot, toY }: ProgressFrame, measure: Paper["measure"]): Label[] {
  return ticks.map((tick) => {
    const block = toBlock(formatTick(tick), TEXT.axis, measure);
    return toLabel(block, "end", { x: plot.left - 8, y: toCentredTop(toY(tick), block) });
  });
}

function toYearLabels(spec: ProgressChart, frame: ProgressFrame, measure: Paper["measure"]): Label[] {
  const { firstYear, lastYear, bandWidth, plot } = frame;
  const current = spec.years.find(({ isCurrent }) => isCurrent)?.year ?? lastYear;
  const widest = measure(toShortYear(firstYear, bandWidth), TEXT.axisCurrent);
  // On a long axis only every second or third year is named, counted so that this year always is.
  const every = Math.ceil((widest + GAP) / bandWidth);
  const years = Array.from({ length: lastYear + 1 - firstYear }, (_, index) => firstYear + index);
  const names = toNameLabels(spec, frame, measure);
  const numbers = years
    .filter((year) => (year - current) % every === 0 && !names.some((one) => one.year === year))
    .map((year) => {
      const style = year === current ? TEXT.axisCurrent : TEXT.axis;
      const named = spec.years.filter((item) => item.year === year);
      const given = toBlock(named.length === 1 ? (named[0]?.label ?? "") : "", style, measure);
      const fits = given.width > 0 && given.width + GAP <= bandWidth;
      const block = fits ? given : toBlock(toShortYear(year, bandWidth), style, measure);
      return toLabel(block, "middle", {
        x: frame.toX(year + toShare(frame, block.width, names.length > 0 ? year : null)),
        y: plot.bottom + 8,
      });
    });
  const isClear = ({ box }: Label): boolean =>
    names.every(({ label }) => box.right + GAP <= label.box.left || label.box.right + GAP <= box.left);
  return [...names.map(({ label }) => label), ...numbers.filter(isClear)];
}

interface NameLabel {
  readonly year: number;
  readonly label: Label;
}

/** The names of reports of which there are more in one year, each under its own bar, where they stand clear of each other. */
function toNameLabels({ years }: ProgressChart, frame: ProgressFrame, measure: Paper["measure"]): NameLabel[] {
  const shared = frame.bars.filter(({ year }) => years.filter((one) => one.year === year.year).length > 1);
  const write = (shorten: (label: string) => string): Label[] =>
    shared.map(({ time, year }) => {
      const block = toBlock(shorten(year.label), year.isCurrent ? TEXT.axisCurrent : TEXT.axis, measure);
      return toLabel(block, "middle", { x: frame.toX(time), y: frame.plot.bottom + 8 });
    });
  const fits = (labels: readonly Label[]): boolean =>
    labels.every(({ box }, index) => box.right + GAP <= (labels[index + 1]?.box.left ?? Infinity));
  const whole = write((label) => label);
  const labels = fits(whole) ? whole : write((label) => `’${label.slice(2)}`);
  if (!fits(labels)) return [];
  return labels.flatMap((label, index) => {
    const bar = shared[index];
    return bar === undefined ? [] : [{ year: bar.year.year, label }];
  });
}

/** A year in four figures, or in two where its band is narrow. */
function toShortYear(year: number, bandWidth: number): string {
  return bandWidth < FOUR_FIGURES ? `’${String(year).slice(-2)}` : String(year);
}

/**
 * Where in its year a year's number stands: under the bars, and at the same place where there is none. `own` is the year
 * whose own bar it stands under, where bars stand at more than one place in a year.
 */
function toShare({ bars, bandWidth }: ProgressFrame, width: number, own: number | null): number {
  const bar = bars.find(({ year }) => (own === null ? year.isCurrent : year.year === own)) ?? bars.at(-1);
  const margin = Math.min(0.5, (width / 2 + 3) / bandWidth);
  return Math.min(Math.max(bar === undefined ? 0.5 : bar.time - bar.year.year, margin), 1 - margin);
}

function toBlock(text: string, style: TextBlock["style"], measure: Paper["measure"]): TextBlock {
  return fitText(text, style, { maxWidth: Infinity, maxLines: 1, measure });
}
