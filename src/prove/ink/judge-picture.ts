import type { Fault } from "../../diagnostics/catalogue/proof.ts";
import type { Box } from "../../effects.ts";
import type { MoneyChart, ProgressChart } from "../../charts/chart-spec.ts";
import type { Picture, ShareBar } from "../../render/claims/claim.ts";
import { blend, contrast, PAPER, parseColour } from "./colour.ts";
import type { InkNode } from "./drawn-tree.ts";

/** In CSS pixels: a line has its own width, and a drawing is set in whole ones. */
const TOLERANCE = 2.5;
/** The least that is drawn of something, so that it can be seen. */
const LEAST_DRAWN = 8;
/** Lower than this it is no bar. */
const LEAST_BAR = 0.3;
/** Between a bar and the room behind it. */
const LEAST_CONTRAST = 1.5;

/** What of a drawing is not as the numbers are that it shows; null when all is. */
export function judgePicture(picture: Picture, svg: InkNode): Fault | null {
  const shapes = svg.within.filter(({ box }) => box !== null);
  switch (picture.kind) {
    case "aandeel":
      return judgeShare(picture, shapes);
    case "geld":
      return judgeMoney(picture, shapes);
    case "voortgang":
      return judgeProgress(picture, shapes);
    case "status":
      return judgeOrder(
        picture.rows.map(({ name }) => name),
        shapes,
        1,
      );
  }
}

const boxOf = ({ box }: InkNode): Box => box ?? [0, 0, 0, 0];
const named = (shapes: readonly InkNode[], name: string): InkNode[] => shapes.filter((one) => one.name === name);
const isNear = (one: number, other: number, tolerance = TOLERANCE): boolean => Math.abs(one - other) <= tolerance;

/** A bar in the room that it may fill, both from the left, and a line where it should be by now. */
function judgeShare({ share, plannedShare }: ShareBar, shapes: readonly InkNode[]): Fault | null {
  const [room, bar] = named(shapes, "rect");
  if (room === undefined || bar === undefined) return "lengte";
  const [left, , right] = boxOf(room);
  const toPlace = (part: number): number => left + (right - left) * Math.min(1, Math.max(0, part));
  const [from, , to] = boxOf(bar);
  if (!isNear(from, left) || !isNear(to, toPlace(share), TOLERANCE + (right - left) * 0.01)) return "lengte";
  const mark = named(shapes, "line")[0];
  if (plannedShare !== null && (mark === undefined || !isNear(boxOf(mark)[0], toPlace(plannedShare)))) return "streep";
  return share > 0 && !isTold(bar, room) ? "kleur" : null;
}

function isTold(one: InkNode, other: InkNode): boolean {
  const look = ({ traits }: InkNode): ReturnType<typeof blend> => blend(parseColour(traits["fill"] ?? ""), PAPER);
  return contrast(look(one), look(other)) >= LEAST_CONTRAST;
}

/** Of each bar, from above, all amounts begin at the same place and are as long as they are large. */
function judgeMoney({ bars }: MoneyChart, shapes: readonly InkNode[]): Fault | null {
  const amounts = bars.map(({ spent, committed, reserved }) =>
    [spent, committed, reserved].filter((one): one is number => typeof one === "number" && one > 0),
  );
  const rects = named(shapes, "rect").map(boxOf);
  const rows = groupRows(rects);
  const most = Math.max(...amounts.flat());
  const left = Math.min(...rects.map(([from]) => from));
  const width = Math.max(...rects.map(([, , to]) => to)) - left;
  const lengths = amounts.map((row) => row.map((amount) => (amount / most) * width).filter((one) => one > LEAST_DRAWN));
  let at = 0;
  for (const wanted of lengths.filter((one) => one.length > 0)) {
    const isDrawn = (row: readonly Box[]): boolean =>
      wanted.every((length) => row.some(([from, , to]) => isNear(from, left) && isNear(to - from, length)));
    const next = rows.findIndex((row, index) => index >= at && isDrawn(row));
    if (next === -1) return "lengte";
    at = next + 1;
  }
  return judgeOrder(
    bars.map(({ name }) => name),
    shapes,
    1,
  );
}

/** Boxes that lie at the same height, from above. */
function groupRows(boxes: readonly Box[]): Box[][] {
  const rows: Box[][] = [];
  for (const box of [...boxes].sort((a, b) => a[1] - b[1])) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && box[1] < row[0][3]) row.push(box);
    else rows.push([box]);
  }
  return rows;
}

/** Words that are drawn whole stand in this order: to the right (0), or downwards (1). */
function judgeOrder(words: readonly string[], shapes: readonly InkNode[], axis: 0 | 1): Fault | null {
  const texts = named(shapes, "text");
  const places = words.flatMap((word) => {
    const own = texts.filter(({ text }) => text === word);
    return own.length === 1 && own[0] !== undefined ? [boxOf(own[0])[axis]] : [];
  });
  return places.some((place, index) => place < (places[index - 1] ?? place)) ? "volgorde" : null;
}

/** Bars, lines and points are as high as the numbers beside the axis say. */
function judgeProgress({ years, target, plan, prognosis }: ProgressChart, shapes: readonly InkNode[]): Fault | null {
  const ticks = readTicks(named(shapes, "text"));
  const [low, high] = [ticks[0], ticks.at(-1)];
  if (low === undefined || high === undefined || low.value === high.value) return null;
  const toY = (value: number): number => low.y + ((value - low.value) / (high.value - low.value)) * (high.y - low.y);
  if (ticks.some(({ value, y }) => !isNear(y, toY(value)))) return "as";
  // Of nothing there may be no bar
  const known = years.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]));
  const bars = named(shapes, "rect")
    .map(boxOf)
    .filter(([, top, , bottom]) => bottom - top > LEAST_BAR)
    .sort((a, b) => a[0] - b[0]);
  if (bars.length !== known.length) return "lengte";
  const isAsHigh = ([, top, , bottom]: Box, value: number): boolean => {
    const [from, to] = value < 0 ? [toY(0), toY(value)] : [toY(value), toY(0)];
    return (
      (isNear(top, from) && isNear(bottom, to)) || (isNear(from, to, LEAST_DRAWN) && isNear(top, bottom, LEAST_DRAWN))
    );
  };
  if (bars.some((bar, index) => !isAsHigh(bar, known[index] ?? 0))) return "lengte";
  const paths = named(shapes, "path").map(boxOf);
  const levels = target.flatMap(({ value }) => (value === null ? [] : [value]));
  const isDrawnAt = (value: number): boolean =>
    paths.some(([, top, , bottom]) => isNear(top, toY(value)) || isNear(bottom, toY(value)));
  if (!levels.every(isDrawnAt)) return "streep";
  const planned = plan.map(({ value }) => value);
  if (planned.length > 1 && ![Math.min(...planned), Math.max(...planned)].every(isDrawnAt)) return "streep";
  const isPoint = ([left, top, right, bottom]: Box): boolean => isNear(bottom - top, right - left) && bottom - top > 4;
  const middles = paths.filter(isPoint).map(([, top, , bottom]) => (top + bottom) / 2);
  if (prognosis !== null && !middles.some((middle) => isNear(middle, toY(prognosis.value)))) return "streep";
  return judgeOrder(
    years.map(({ year, label }) => (label === "" ? String(year) : label)),
    shapes,
    0,
  );
}

interface Tick {
  readonly value: number;
  readonly y: number;
}

const NUMBER = /^−?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^−?\d+(?:,\d+)?$/u;

/** The numbers beside the axis: those that end where the leftmost one ends. From below. */
function readTicks(texts: readonly InkNode[]): Tick[] {
  const numbers = texts.filter(({ text }) => NUMBER.test(text));
  const end = Math.min(...numbers.map((one) => boxOf(one)[2]));
  return numbers
    .filter((one) => isNear(boxOf(one)[2], end))
    .map((one) => {
      const [, top, , bottom] = boxOf(one);
      const value = Number(one.text.replaceAll(".", "").replace(",", ".").replace("−", "-"));
      return { value, y: (top + bottom) / 2 };
    })
    .sort((a, b) => a.value - b.value);
}
