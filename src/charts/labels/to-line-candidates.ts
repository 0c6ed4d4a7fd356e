import type { Box, Point, Segment } from "../box.ts";
import type { TextBlock } from "./fit-text.ts";
import type { Anchor } from "./label.ts";
import type { Candidate } from "./place-label.ts";

/** Extra cost of each further way to set the same text: in two lines rather than one. */
const COST_OF_SETTING = 14;
const COST_OF_DISTANCE = 150;
const COST_OF_NO_LEADER = 400;
const SLIDE = 8;
const STEP = 12;
const FAR_STEP = 20;
const MOST_FAR_POINTS = 8;

/** The places around a point: the anchor, how many gaps to the right, how high, and the cost. */
const AROUND: readonly (readonly [Anchor, -1 | 0 | 1, "above" | "level" | "below", number])[] = [
  ["end", -1, "above", 0],
  ["middle", 0, "below", 1],
  ["middle", 0, "above", 2],
  ["start", 1, "level", 2],
  ["start", 1, "below", 3],
  ["end", 1, "below", 3],
  ["end", 1, "above", 3],
  ["start", 1, "above", 6],
  ["end", -1, "below", 6],
  ["end", -1, "level", 9],
];

/** Places along a level line, from left to right: on it first, then below it. */
export function toLevelCandidates(blocks: readonly TextBlock[], [from, to]: Segment): Candidate[] {
  return blocks.flatMap((block, setting) =>
    toSteps(from.x + 5, to.x - 2 - block.width, SLIDE).flatMap((x): Candidate[] => {
      const cost = setting * COST_OF_SETTING + (x - from.x) / 30;
      return [
        beside(block, "start", { at: { x, y: from.y - 4 - block.height }, cost }),
        beside(block, "start", { at: { x, y: from.y + 5 }, cost: cost + 8 }),
      ];
    }),
  );
}

/** Places along a line that climbs or falls: left above it, right below it, or straight above and below. */
export function toSlopeCandidates(blocks: readonly TextBlock[], segments: readonly Segment[]): Candidate[] {
  const points = toPointsAlong(segments);
  return blocks.flatMap((block, setting) =>
    points.flatMap((point, index) => {
      // The reader looks for the name of a line a little past its middle.
      const offCentre = Math.abs(index / Math.max(1, points.length - 1) - 0.55) * 24;
      return toPlacesAround(block, point, { gap: 5, cost: offCentre + setting * COST_OF_SETTING });
    }),
  );
}

/** Places around one point: below, above and beside it. */
export function toPointCandidates(blocks: readonly TextBlock[], point: Point, radius: number): Candidate[] {
  return blocks.flatMap((block, setting) =>
    [3, 8, 14, 22].flatMap((gap, ring) =>
      toPlacesAround(block, point, { gap: radius + gap, cost: ring * 6 + setting * COST_OF_SETTING }),
    ),
  );
}

/** The last resort: anywhere in the chart, with a thin line to one of the points of the thing. */
export function toFarCandidates(blocks: readonly TextBlock[], points: readonly Point[], bounds: Box): Candidate[] {
  const every = Math.ceil(points.length / MOST_FAR_POINTS);
  const goals = points.filter((_, index) => index % every === 0);
  return blocks.flatMap((block, setting) =>
    toSteps(bounds.left + 2, bounds.right - block.width, FAR_STEP).flatMap((x) =>
      toSteps(bounds.top, bounds.bottom - block.height, FAR_STEP / 2).flatMap((y) =>
        goals.flatMap((point) => {
          const distance = Math.hypot(x + block.width / 2 - point.x, y + block.height / 2 - point.y);
          const cost = COST_OF_DISTANCE + distance / 2 + setting * COST_OF_SETTING;
          const led = { ...beside(block, "start", { at: { x, y }, cost }), names: point, leadsTo: point };
          // Where every thin line would run through a label, its colour alone tells what it names.
          return [led, { ...led, leadsTo: null, cost: cost + COST_OF_NO_LEADER }];
        }),
      ),
    ),
  );
}

/** Points along lines, near enough to each other that no place between them is missed. */
export function toPointsAlong(segments: readonly Segment[]): Point[] {
  return segments.flatMap(([a, b]) => {
    const count = Math.max(1, Math.round(Math.hypot(b.x - a.x, b.y - a.y) / STEP));
    return Array.from({ length: count + 1 }, (_, index) => ({
      x: a.x + ((b.x - a.x) * index) / count,
      y: a.y + ((b.y - a.y) * index) / count,
    }));
  });
}

/** The cost is added to that of each place. */
function toPlacesAround(block: TextBlock, point: Point, { gap, cost }: { gap: number; cost: number }): Candidate[] {
  const { x, y } = point;
  const tops = { above: y - gap - block.height, level: y - block.height / 2, below: y + gap };
  // Labels are placed among thousands of these, so each is made at once and not copied together.
  return AROUND.map(([anchor, gapsAside, height, costOfPlace]) => ({
    block,
    anchor,
    at: { x: x + gapsAside * gap, y: tops[height] },
    cost: cost + costOfPlace,
    names: point,
    leadsTo: null,
    hasGround: true,
  }));
}

function beside(block: TextBlock, anchor: Anchor, { at, cost }: { at: Point; cost: number }): Candidate {
  return { block, anchor, at, cost, names: null, leadsTo: null, hasGround: true };
}

function toSteps(from: number, to: number, step: number): number[] {
  const count = Math.max(0, Math.floor((to - from) / step)) + 1;
  return Array.from({ length: count }, (_, index) => from + index * step);
}
