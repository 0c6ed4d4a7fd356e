import { formatNumber } from "../../value/notation/format-number.ts";

const INTERVALS = { best: 4, most: 5 } as const;
const MULTIPLES = [1, 2, 2.5, 5] as const;

export interface TickRange {
  readonly min: number;
  readonly max: number;
  /** True when only whole numbers occur, so that no tick may be a fraction. */
  readonly isWhole: boolean;
}

interface Ladder {
  readonly step: number;
  readonly first: number;
  readonly last: number;
}

/** Round ticks from at or below `min` to at or above `max`: about four steps, little of the axis left empty. */
export function toTicks({ min, max, isWhole }: TickRange): number[] {
  const range = { min, max: max > min ? max : min + 1 };
  const { step, first, last } = findLadder(range, isWhole);
  return Array.from({ length: last - first + 1 }, (_, index) => toRounded((first + index) * step));
}

function findLadder(range: { min: number; max: number }, isWhole: boolean): Ladder {
  const power = Math.floor(Math.log10((range.max - range.min) / INTERVALS.most));
  const steps = [power, power + 1, power + 2]
    .flatMap((exponent) => MULTIPLES.map((multiple) => toRounded(multiple * 10 ** exponent)))
    .filter((step) => !isWhole || Number.isInteger(step));
  const ladders = steps.map((step) => toLadder(step, range));
  const usable = ladders.filter(({ first, last }) => last - first <= INTERVALS.most);
  const [best] = usable.toSorted((a, b) => toPenalty(a, range) - toPenalty(b, range));
  return best ?? toLadder(1, range);
}

function toLadder(step: number, { min, max }: { min: number; max: number }): Ladder {
  return { step, first: Math.floor(min / step), last: Math.ceil(max / step) };
}

/** How much of the axis stays empty, and how far the number of steps is from four. */
function toPenalty({ step, first, last }: Ladder, { min, max }: { min: number; max: number }): number {
  const empty = ((last - first) * step - (max - min)) / (max - min);
  return empty + 0.05 * Math.abs(last - first - INTERVALS.best);
}

/** A tick in words, with all its decimals: rounded ones would not stand at even distances. */
export function formatTick(tick: number): string {
  return formatNumber(tick, { most: 20 });
}

/** Takes the error of binary fractions away: 3 times 0.1 is 0.3. */
function toRounded(value: number): number {
  return Number(value.toPrecision(12));
}
