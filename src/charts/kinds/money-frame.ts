import { listWords } from "../../value/dutch.ts";
import { groupBy } from "../../value/group-by.ts";
import { formatMillions, formatThousands } from "../../value/notation/format-euro.ts";
import type { Box } from "../box.ts";
import type { MoneyAmount, MoneyChart } from "../chart-spec.ts";
import { COLOURS, TEXT, type TextStyle } from "../chart-tokens.ts";
import type { Paper } from "../drawing.ts";
import { fitText, type TextBlock } from "../labels/fit-text.ts";
import { toCentredTop, toLabel, type Label } from "../labels/label.ts";
import { spreadLabels, type LaneEntry } from "../labels/spread-labels.ts";

export type MoneyPart = "reserved" | "committed" | "spent";

/** The parts of a bar from the outside in, with the word and colours of each. */
export const MONEY_PARTS = {
  reserved: { word: "gereserveerd", fill: COLOURS.white, text: COLOURS.ink },
  committed: { word: "toegezegd", fill: COLOURS.paleBar, text: COLOURS.ink },
  spent: { word: "besteed", fill: COLOURS.teal, text: COLOURS.white },
} as const satisfies Record<MoneyPart, { word: string; fill: string; text: string }>;

/** Where the bars and amounts of a money chart stand. */
export interface MoneyFrame {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly barHeight: number;
  /** Cents at the right edge of the plot. */
  readonly maxCents: number;
  readonly bars: readonly MoneyBar[];
  readonly labels: readonly Label[];
}

interface MoneyBar {
  /** Middle of the bar, in pixels from above. */
  readonly y: number;
  /** The drawn parts, longest first. */
  readonly ends: readonly MoneyEnd[];
}

interface MoneyEnd {
  readonly part: MoneyPart;
  readonly cents: number;
  /** Cents as drawn: nothing to the left of zero, and what is not nothing or not all is seen to be so. */
  readonly drawn: number;
}

type Bar = MoneyChart["bars"][number];

const BAR_HEIGHT = 28;
const ROW_GAP = 16;
const PAD = 7;
const PAD_INSIDE = 5;
/** Between an amount in a part and the part's other end. */
const SLACK = 3;
const NAME_LINE = 18;
const LANE = { line: 17, gap: 5 } as const;
/** Least length of a part that is not nothing, and of what it leaves of a larger part, in pixels. */
const LEAST_SEEN = 2;

/** Lays out the bars, the names and the amounts. */
export function createMoneyFrame(spec: MoneyChart, paper: Paper): MoneyFrame {
  const columns = toColumns(spec, paper);
  const keyBar = findKeyBar(spec);
  const rows: (MoneyBar & { bottom: number; labels: readonly Label[] })[] = [];
  for (const bar of spec.bars) {
    const top = rows.length === 0 ? 0 : (rows.at(-1)?.bottom ?? 0) + ROW_GAP;
    rows.push(toRow(bar, top, { ...columns, paper, hasWords: bar === keyBar }));
  }
  const height = Math.ceil((rows.at(-1)?.bottom ?? BAR_HEIGHT) + 2);
  const firstTop = (rows[0]?.y ?? 0) - BAR_HEIGHT / 2;
  return {
    ...{ width: paper.width, height, barHeight: BAR_HEIGHT, maxCents: columns.maxCents },
    plot: { left: columns.left, top: Math.floor(firstTop - 4), right: columns.right, bottom: height },
    bars: rows,
    labels: rows.flatMap(({ labels }) => labels),
  };
}

interface Columns {
  /** How an amount is written. */
  readonly write: (cents: number) => string;
  readonly left: number;
  readonly right: number;
  readonly maxCents: number;
  readonly toX: (cents: number) => number;
}

interface RowPlace extends Columns {
  readonly paper: Paper;
  /** True for the bar at which the words are written. */
  readonly hasWords: boolean;
}

function toColumns({ bars, unit }: MoneyChart, { width, narrow, measure }: Paper): Columns {
  const write = unit === "mln-euro" ? formatMillions : formatThousands;
  const names = bars.map(({ name }) => measure(name, TEXT.name));
  const left = narrow ? 1 : Math.ceil(Math.min(width * 0.3, Math.max(110, ...names) + 24));
  const longest = bars.map(lengthOf);
  // Only the amount of a whole bar ever stands right of it
  const outside = Math.max(0, ...longest.map((cents) => measure(write(cents), TEXT.amount)));
  const right = Math.floor(width - outside - PAD - 3);
  const maxCents = Math.max(1, ...longest);
  const toX = (cents: number): number => left + (Math.max(0, cents) / maxCents) * (right - left);
  return { write, left, right, maxCents, toX };
}

/** The words stand at the longest bar, where there is most room for them. */
function findKeyBar({ bars }: MoneyChart): Bar | undefined {
  return bars.find((bar) => bars.every((other) => lengthOf(other) <= lengthOf(bar)));
}

/** The largest amount of a bar that is known, in cents. */
function lengthOf({ spent, committed, reserved }: Bar): number {
  return Math.max(...[spent, committed, reserved].map((amount) => (typeof amount === "number" ? amount : 0)));
}

function toRow(bar: Bar, top: number, place: RowPlace): MoneyBar & { bottom: number; labels: readonly Label[] } {
  const { paper, left } = place;
  const name = fitText(bar.name, TEXT.name, {
    maxWidth: paper.narrow ? paper.width : left - 16,
    maxLines: 2,
    measure: paper.measure,
  });
  const ends = toEnds(bar, (LEAST_SEEN * place.maxCents) / (place.right - place.left));
  const amounts = ends.map((end, index) => toAmount(end, { inner: ends[index + 1], isLongest: index === 0, place }));
  const lane = spreadLabels([...toGapEntries(bar, place), ...toEntries(amounts, place)], {
    left,
    right: paper.width,
    lineHeight: LANE.line,
  });
  const laneHeight = lane.height === 0 ? 0 : lane.height + LANE.gap;
  // On a phone the name stands above the bar; else beside it, where two lines may be taller than the bar.
  const nameRoom = paper.narrow ? name.lines.length * NAME_LINE + 2 : 0;
  const overhang = paper.narrow ? 0 : Math.max(0, (name.height - BAR_HEIGHT) / 2 - laneHeight);
  const barTop = top + nameRoom + overhang + laneHeight;
  const y = barTop + BAR_HEIGHT / 2;
  return {
    y,
    ends,
    bottom: y + Math.max(BAR_HEIGHT, paper.narrow ? 0 : name.height) / 2,
    labels: [
      toLabel(name, "start", { x: 0, y: paper.narrow ? top : toCentredTop(y, name) }),
      ...lane.place({ top: top + nameRoom + overhang, foot: barTop }),
      ...amounts.flatMap(({ toShown }) => toShown(y)),
    ],
  };
}

/** The parts of a bar, longest first; `least` is what can be seen, in cents. */
function toEnds({ spent, committed, reserved }: Bar, least: number): MoneyEnd[] {
  const sorted = listParts({ reserved, committed, spent }).flatMap(([part, cents]) =>
    typeof cents === "number" ? [{ part, cents, length: Math.max(0, cents) }] : [],
  );
  sorted.sort((a, b) => b.length - a.length);
  const drawn = toDrawn([...new Set(sorted.map(({ length }) => length))], least);
  return sorted.map(({ part, cents, length }) => ({ part, cents, drawn: drawn.get(length) ?? length }));
}

/** Lengths as they are drawn, longest first: each is seen, and so is what the next one leaves of it. */
function toDrawn(lengths: readonly number[], least: number): ReadonlyMap<number, number> {
  const something = lengths.filter((length) => length > 0);
  const drawn = new Map<number, number>();
  let outer = Infinity;
  for (const [index, length] of something.entries()) {
    outer = Math.min(Math.max(length, least * (something.length - index)), outer - least);
    drawn.set(length, outer);
  }
  return drawn;
}

interface Amount {
  readonly end: MoneyEnd;
  /** False when the amount has to stand above the bar. */
  readonly isShown: boolean;
  readonly toShown: (y: number) => Label[];
}

interface Neighbours {
  /** The end of the next shorter part. */
  readonly inner: MoneyEnd | undefined;
  readonly isLongest: boolean;
  readonly place: RowPlace;
}

/** The amount of a part: in the part's visible piece, or right of the whole bar. */
function toAmount(end: MoneyEnd, { inner, isLongest, place: { toX, paper, write } }: Neighbours): Amount {
  const block = toBlock(write(end.cents), TEXT.amount, paper);
  const x = toX(end.drawn);
  const fits = x - toX(inner?.drawn ?? 0) >= block.width + PAD_INSIDE + SLACK;
  const isOutside = isLongest && (end.part === "reserved" || !fits);
  const toShown = (y: number): Label[] => {
    const top = toCentredTop(y, block);
    if (isOutside) return [toLabel(block, "start", { x: x + PAD, y: top })];
    const coloured = { ...block, style: { ...block.style, colour: MONEY_PARTS[end.part].text } };
    return fits ? [toLabel(coloured, "end", { x: x - PAD_INSIDE, y: top })] : [];
  };
  return { end, isShown: fits || isOutside, toShown };
}

/** What stands above a bar, from left to right: words, and amounts that found no room in or beside the bar. */
function toEntries(amounts: readonly Amount[], { hasWords, paper, toX, write }: RowPlace): LaneEntry[] {
  const style = { ...TEXT.amount, ...(hasWords ? { size: 12, colour: COLOURS.grey } : {}) };
  return toGroups(amounts).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const words = hasWords ? [group.map(({ end }) => MONEY_PARTS[end.part].word).join(" en ")] : [];
    const amount = group.some(({ isShown }) => isShown) ? [] : [write(first.end.cents)];
    const text = [...words, ...amount].join(" ");
    return text === "" ? [] : [{ block: toBlock(text, style, paper), x: toX(first.end.drawn) }];
  });
}

/** What of a bar is not known, with why, at its start: it has no length to draw. */
function toGapEntries({ reserved, committed, spent }: Bar, { paper, left }: RowPlace): LaneEntry[] {
  const missing = listParts({ reserved, committed, spent }).filter(([, amount]) => typeof amount === "string");
  const groups = groupBy(missing, ([, reason]) => [String(reason)]);
  return [...groups].map(([reason, parts]) => {
    const words = listWords(parts.map(([part]) => MONEY_PARTS[part].word));
    return { block: toBlock(`${words}: ${reason}`, TEXT.amount, paper), x: left };
  });
}

function listParts(amounts: Readonly<Record<MoneyPart, MoneyAmount>>): [MoneyPart, MoneyAmount][] {
  // The keys are exactly the parts; Object.entries forgets that
  return Object.entries(amounts) as [MoneyPart, MoneyAmount][];
}

/** Parts of the same amount end at the same place and share one label; the shortest group first. */
function toGroups(amounts: readonly Amount[]): Amount[][] {
  const groups = new Map<number, Amount[]>();
  for (const amount of amounts.toReversed())
    groups.set(amount.end.cents, [...(groups.get(amount.end.cents) ?? []), amount]);
  return [...groups.values()];
}

function toBlock(text: string, style: TextStyle, { measure }: Paper): TextBlock {
  return fitText(text, style, { maxWidth: Infinity, maxLines: 1, measure });
}
