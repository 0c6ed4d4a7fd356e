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
} from "../box.ts";
import type { TextBlock } from "./fit-text.ts";
import { toLabel, toLabelBox, type Anchor, type Label } from "./label.ts";

/** A place where a label could stand; the lower the cost, which is never below 0, the better it looks there. */
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

/** Takes the cheapest candidate that is allowed, of equals the first; null when there is none. */
export function placeLabel(candidates: Iterable<Candidate>, scene: Scene): Label | null {
  let best: Candidate | null = null;
  let bestCost = Infinity;
  for (const candidate of candidates) {
    if (candidate.cost >= bestCost) continue;
    const cost = candidate.cost + toCostOfPlace(candidate, scene);
    if (cost >= bestCost) continue;
    best = candidate;
    bestCost = cost;
    if (bestCost === 0) break;
  }
  return best === null ? null : toPlacedLabel(best);
}

function toPlacedLabel({ block, anchor, at, leadsTo, hasGround }: Candidate): Label {
  const label = toLabel(block, anchor, at);
  return { ...label, hasGround, leader: toLeader(label.box, leadsTo) };
}

function toLeader(box: Box, leadsTo: Point | null): Segment | null {
  return leadsTo === null ? null : toTether(growBox(box, 1), leadsTo);
}

function toTether(box: Box, names: Point): Segment {
  return [toNearestPoint(box, names), names];
}

function toCostOfPlace({ block, anchor, at, names, leadsTo }: Candidate, scene: Scene): number {
  const { bounds, taken, obstacles } = scene;
  const box = toLabelBox(block, anchor, at);
  if (!isInside(box, bounds)) return Infinity;
  const leader = toLeader(box, leadsTo);
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
