import type { ProgressChart } from "../chart-spec.ts";
import type { Paper } from "../drawing.ts";
import type { LabelRoom, LabelWish } from "./label-wish.ts";
import type { Label } from "./label.ts";
import { placeLabel } from "./place-label.ts";
import type { ProgressFrame } from "../kinds/progress-frame.ts";
import { toAxisLabels } from "./to-axis-labels.ts";
import { toLineWishes } from "./to-line-wishes.ts";
import { toValueWishes } from "./to-value-wishes.ts";

/** Places the labels of the axes, bars and lines, most important first; null when one of them finds no room. */
export function placeProgressLabels(spec: ProgressChart, frame: ProgressFrame, paper: Paper): Label[] | null {
  const bounds = { left: frame.plot.left, top: 0, right: frame.width, bottom: frame.plot.bottom - 1 };
  const room = { bounds, measure: paper.measure };
  const placed = toAxisLabels(spec, frame, paper);
  for (const wish of [...toValueWishes(frame, room, paper.narrow), ...toLineWishes(spec, frame, room)]) {
    const label = grant(wish, room, placed);
    if (label === null) return null;
    placed.push(label);
  }
  return placed;
}

function grant(
  { candidates, obstacles, far }: LabelWish,
  { bounds }: LabelRoom,
  placed: readonly Label[],
): Label | null {
  const leaders = placed.flatMap(({ leader }) => (leader === null ? [] : [{ shape: leader, cost: Infinity }]));
  const scene = { bounds, taken: placed.map(({ box }) => box), obstacles: [...obstacles, ...leaders] };
  return placeLabel(candidates, scene) ?? placeLabel(far(), scene);
}
