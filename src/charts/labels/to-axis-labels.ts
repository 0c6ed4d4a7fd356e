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
  return years
    .filter((year) => (year - current) % every === 0)
    .map((year) => {
      const style = year === current ? TEXT.axisCurrent : TEXT.axis;
      const given = toBlock(spec.years.find((item) => item.year === year)?.label ?? "", style, measure);
      const fits = given.width > 0 && given.width + GAP <= bandWidth;
      const block = fits ? given : toBlock(toShortYear(year, bandWidth), style, measure);
      return toLabel(block, "middle", { x: frame.toX(year + toShare(frame, block.width)), y: plot.bottom + 8 });
    });
}

/** A year in four figures, or in two where its band is narrow. */
function toShortYear(year: number, bandWidth: number): string {
  return bandWidth < FOUR_FIGURES ? `’${String(year).slice(-2)}` : String(year);
}

/** Where in its year a year's number stands: under the bars, and at the same place where there is none. */
function toShare({ bars, bandWidth }: ProgressFrame, width: number): number {
  const bar = bars.find(({ year }) => year.isCurrent) ?? bars.at(-1);
  const margin = Math.min(0.5, (width / 2 + 3) / bandWidth);
  return Math.min(Math.max(bar === undefined ? 0.5 : bar.time - bar.year.year, margin), 1 - margin);
}

function toBlock(text: string, style: TextBlock["style"], measure: Paper["measure"]): TextBlock {
  return fitText(text, style, { maxWidth: Infinity, maxLines: 1, measure });
}
