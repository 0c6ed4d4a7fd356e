import { toSegments, type Segment } from "../box.ts";
import type { Obstacle } from "./place-label.ts";
import { DIAMOND_RADIUS, toTargetLines, type ProgressBar, type ProgressFrame } from "../kinds/progress-frame.ts";

type Line = "target" | "plan" | "prognosis";

/** What crossing a line costs: a label does so, on white ground, rather than stand far from its thing. */
const COST: Readonly<Record<Line, number>> = { target: 60, plan: 18, prognosis: 40 };
const COST_OF_OWN_LINE = 60;

/** The bars and lines of which a label keeps clear; its own bar is none, its own line is one. */
export function toProgressObstacles(frame: ProgressFrame, own: ProgressBar | Line): Obstacle[] {
  const others = frame.bars.filter((bar) => bar !== own && bar.box.top < bar.box.bottom);
  return [
    ...others.map(({ box }) => ({ shape: box, cost: Infinity })),
    ...toDiamond(frame),
    ...toLines(frame).flatMap(([line, segments]) => {
      const cost = own === line ? COST_OF_OWN_LINE : COST[line];
      return segments.map((shape) => ({ shape, cost }));
    }),
  ];
}

function toLines(frame: ProgressFrame): [Line, readonly Segment[]][] {
  const { plan, prognosis } = frame;
  return [
    ["target", toTargetLines(frame).flatMap(toSegments)],
    ["plan", toSegments(plan)],
    ["prognosis", prognosis?.line ? [prognosis.line] : []],
  ];
}

function toDiamond({ prognosis }: ProgressFrame): Obstacle[] {
  if (prognosis === null) return [];
  const { x, y } = prognosis.at;
  const [left, right] = [x - DIAMOND_RADIUS, x + DIAMOND_RADIUS];
  return [{ shape: { left, right, top: y - DIAMOND_RADIUS, bottom: y + DIAMOND_RADIUS }, cost: Infinity }];
}
