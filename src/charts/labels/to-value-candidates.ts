import type { Box } from "../box.ts";
import { COLOURS } from "../chart-tokens.ts";
import type { TextBlock } from "./fit-text.ts";
import type { Candidate } from "./place-label.ts";

export interface ValueLabel {
  readonly block: TextBlock;
  readonly bar: Box;
  /** Part of the canvas that labels may use. */
  readonly bounds: Box;
  /** Colour of the text on the bar itself. */
  readonly colourInside: string;
}

const GAP = 5;
const RAISE_STEP = 3;
/** Raised further than this, a thin line leads back to the bar. */
const FREE_RAISE = 30;
const COST_INSIDE = 24;
const COST_OF_SHIFT = 1.5;
const COST_OF_NO_LEADER = 400;
/** Figures have no descenders: so much of the block's height below the baseline stays white. */
const FREE_BELOW = 0.2;

/** Places for the value of a bar: just above it, higher and a little aside, or in it. Made as they are asked for. */
export function* toValueCandidates(label: ValueLabel): Generator<Candidate> {
  const { block, bar, bounds } = label;
  const foot = { x: (bar.left + bar.right) / 2, y: bar.top - 2 };
  const rest = bar.top - GAP - block.height * (1 - FREE_BELOW);
  const mostRaise = Math.max(0, rest - bounds.top);
  const shifts = toShifts(block, bar);
  for (let raise = 0; raise <= mostRaise; raise += RAISE_STEP) {
    for (const shift of shifts) {
      const at = { x: toWithin(foot.x + shift, block.width / 2, bounds), y: rest - raise };
      const cost = raise + Math.abs(shift) * COST_OF_SHIFT;
      const leadsTo = raise > FREE_RAISE ? foot : null;
      const led: Candidate = { block, anchor: "middle", at, cost, names: null, leadsTo, hasGround: true };
      yield led;
      if (leadsTo !== null) yield { ...led, leadsTo: null, cost: cost + COST_OF_NO_LEADER };
    }
  }
  yield* toInside(label);
}

/** Sideways as far as the label still stands over the middle of its bar. */
function toShifts(block: TextBlock, bar: Box): number[] {
  const most = Math.min(block.width / 2, (bar.right - bar.left) / 2) - 3;
  return most <= 0 ? [0] : [0, -most / 2, most / 2, -most, most];
}

function toWithin(x: number, half: number, bounds: Box): number {
  return Math.min(Math.max(x, bounds.left + half), bounds.right - half);
}

function toInside({ block, bar, colourInside }: ValueLabel): Candidate[] {
  if (block.width > bar.right - bar.left - 6 || block.height > bar.bottom - bar.top - 6) return [];
  const inside = { ...block, style: { ...block.style, colour: colourInside } };
  const at = { x: (bar.left + bar.right) / 2, y: bar.top + 5 };
  return [{ block: inside, anchor: "middle", at, cost: COST_INSIDE, names: null, leadsTo: null, hasGround: false }];
}

/** White on this year's bar, ink on a pale one. */
export function toColourInside(isCurrent: boolean): string {
  return isCurrent ? COLOURS.white : COLOURS.ink;
}
