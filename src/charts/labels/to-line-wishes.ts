import { toSegments, type Point } from "../box.ts";
import type { ProgressChart } from "../chart-spec.ts";
import { TEXT, type TextStyle } from "../chart-tokens.ts";
import { fitText, toPlainText, type TextBlock } from "./fit-text.ts";
import type { LabelRoom, LabelWish } from "./label-wish.ts";
import type { Candidate } from "./place-label.ts";
import { DIAMOND_RADIUS, type ProgressFrame } from "../kinds/progress-frame.ts";
import {
  toFarCandidates,
  toLevelCandidates,
  toPointCandidates,
  toPointsAlong,
  toSlopeCandidates,
} from "./to-line-candidates.ts";
import { toProgressObstacles } from "./to-progress-obstacles.ts";

const DEFAULT_PLAN_LABEL = "eigen planning van de regio";
/** Part of its one-line width in which a label is also tried in two lines. */
const HALF = 0.62;

/** The labels of the lines: agreement, prognosis, planning. */
export function toLineWishes(spec: ProgressChart, frame: ProgressFrame, room: LabelRoom): LabelWish[] {
  return [...toTargetWishes(frame, room), ...toPrognosisWish(spec, frame, room), ...toPlanWishes(spec, frame, room)];
}

/** A label for each piece, what holds last before what held first. */
function toTargetWishes(frame: ProgressFrame, room: LabelRoom): LabelWish[] {
  const obstacles = toProgressObstacles(frame, "target");
  return frame.target.toReversed().flatMap(({ line, label }) => {
    const blocks = toSettings(label, TEXT.target, room);
    const far = toFar(blocks, toPointsAlong([line]), room);
    return blocks.length === 0 ? [] : [{ candidates: toLevelCandidates(blocks, line), obstacles, far }];
  });
}

function toPrognosisWish({ prognosis }: ProgressChart, frame: ProgressFrame, room: LabelRoom): LabelWish[] {
  if (prognosis === null || frame.prognosis === null) return [];
  const { at } = frame.prognosis;
  const blocks = toSettings(prognosis.label, TEXT.prognosis, room);
  const candidates = toPointCandidates(blocks, at, DIAMOND_RADIUS);
  const obstacles = toProgressObstacles(frame, "prognosis");
  return blocks.length === 0 ? [] : [{ candidates, obstacles, far: toFar(blocks, [at], room) }];
}

/** One label for the whole line, or one at each point where the points are named differently. */
function toPlanWishes({ plan }: ProgressChart, frame: ProgressFrame, room: LabelRoom): LabelWish[] {
  const names = plan.map(({ label }) => toPlainText(label));
  const [name = DEFAULT_PLAN_LABEL, ...others] = new Set(names.filter((text) => text !== ""));
  const segments = toSegments(frame.plan);
  const obstacles = toProgressObstacles(frame, "plan");
  if (others.length === 0 && segments.length > 0) {
    const blocks = toSettings(name, TEXT.plan, room);
    const far = toFar(blocks, toPointsAlong(segments), room);
    return [{ candidates: toSlopeCandidates(blocks, segments), obstacles, far }];
  }
  return frame.plan.flatMap((point, index) => {
    const blocks = toSettings(others.length === 0 ? name : (names[index] ?? ""), TEXT.plan, room);
    const candidates = toPointCandidates(blocks, point, 3);
    return blocks.length === 0 ? [] : [{ candidates, obstacles, far: toFar(blocks, [point], room) }];
  });
}

function toFar(blocks: readonly TextBlock[], points: readonly Point[], { bounds }: LabelRoom): () => Candidate[] {
  return () => toFarCandidates(blocks, points, bounds);
}

/** The ways to set a label, best first: in one line, and in two; none for a label without text. */
function toSettings(text: string, style: TextStyle, { bounds, measure }: LabelRoom): TextBlock[] {
  const maxWidth = bounds.right - bounds.left - 8;
  const one = fitText(text, style, { maxWidth, maxLines: 1, measure });
  if (one.width === 0) return [];
  if (one.full !== null) return [fitText(text, style, { maxWidth, maxLines: 2, measure })];
  const two = fitText(text, style, { maxWidth: one.width * HALF, maxLines: 2, measure });
  return two.full === null && two.lines.length === 2 ? [one, two] : [one];
}
