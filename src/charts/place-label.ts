import {
  growBox,
  hasOverlap,
  isCrossed,
  isInside,
  isIntersecting,
  toNearestPoint,
  type Box,
  type Point,
  type Segment,
} from "./box.ts";
import type { TextBlock } from "./fit-text.ts";
import { toLabel, type Anchor, type Label } from "./label.ts";

/** A place where a label could stand; the lower the cost, the better it looks there. */
export interface Candidate {
  readonly block: TextBlock;
  readonly anchor: Anchor;
  /** The anchor's x and the top of the text. */
  readonly at: Point;
  readonly cost: number;
  /** What the label names: no line should run between the two. Null when that does not matter. */
  readonly names: Point | null;
  /** Where a thin line leads to, for a label that stands too far off to belong by itself. */
  readonly leadsTo: Point | null;
  readonly hasGround: boolean;
}

/** Something that a label should not cover, with what it costs to do so; Infinity forbids it. */
export interface Obstacle {
  readonly shape: Box | Segment;
  readonly cost: number;
}

/** What is there already. */
export interface Scene {
  readonly bounds: Box;
  /** Boxes of labels; never covered. */
  readonly taken: readonly Box[];
  readonly obstacles: readonly Obstacle[];
}

const GAP_BETWEEN_LABELS = 3;
const GAP_TO_OBSTACLE = 2;
/** What it costs when a line runs between a label and what it names. */
const COST_OF_SEPARATION = 32;

/** Takes the cheapest candidate that is allowed; null when there is none. */
export function placeLabel(candidates: readonly Candidate[], scene: Scene): Label | null {
  let best: Label | null = null;
  let bestCost = Infinity;
  for (const candidate of candidates) {
    if (candidate.cost >= bestCost) continue;
    const label = toPlacedLabel(candidate);
    const cost = candidate.cost + toCost(label, candidate.names, scene);
    if (cost >= bestCost) continue;
    best = label;
    bestCost = cost;
  }
  return best;
}

function toPlacedLabel({ block, anchor, at, leadsTo, hasGround }: Candidate): Label {
  const label = toLabel(block, anchor, at);
  const leader = leadsTo === null ? null : toTether(growBox(label.box, 1), leadsTo);
  return { ...label, hasGround, leader };
}

function toTether(box: Box, names: Point): Segment {
  return [toNearestPoint(box, names), names];
}

function toCost({ box, leader }: Label, names: Point | null, { bounds, taken, obstacles }: Scene): number {
  if (!isInside(box, bounds)) return Infinity;
  const roomy = growBox(box, GAP_BETWEEN_LABELS);
  if (taken.some((other) => hasOverlap(roomy, other) || (leader !== null && isCrossed(other, leader)))) return Infinity;
  const covered = growBox(box, GAP_TO_OBSTACLE);
  const tether = names === null ? null : toTether(box, names);
  return obstacles.reduce((sum, { shape, cost }) => {
    if (isHit(covered, shape)) return sum + cost;
    return sum + (tether !== null && !("left" in shape) && isIntersecting(tether, shape) ? COST_OF_SEPARATION : 0);
  }, 0);
}

function isHit(box: Box, shape: Box | Segment): boolean {
  return "left" in shape ? hasOverlap(box, shape) : isCrossed(box, shape);
}
