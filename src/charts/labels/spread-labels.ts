import type { TextBlock } from "./fit-text.ts";
import { toLabel, type Label } from "./label.ts";

/** A label above a bar and the x it belongs to. */
export interface LaneEntry {
  readonly block: TextBlock;
  readonly x: number;
}

/** Labels beside each other above a bar. */
export interface Lane {
  readonly height: number;
  readonly place: (heights: { readonly top: number; readonly foot: number }) => Label[];
}

interface Limits {
  readonly left: number;
  readonly right: number;
  readonly lineHeight: number;
}

const GAP = 10;

/**
 * Sets labels that belong to neighbouring places of a bar beside each other, each ending as near to its place as the
 * others allow. Where they are too wide together, each gets a line of its own.
 */
export function spreadLabels(entries: readonly LaneEntry[], { left, right, lineHeight }: Limits): Lane {
  const needed = entries.reduce((sum, { block }) => sum + block.width + GAP, -GAP);
  const isOneLine = needed <= right - left;
  const rights = isOneLine ? toRights(entries, { left, right }) : entries.map((entry) => toOwnRight(entry, left));
  const lines = isOneLine ? Math.min(1, entries.length) : entries.length;
  return {
    height: lines * lineHeight,
    place: ({ top, foot }) =>
      entries.map(({ block, x }, index) => {
        // The entry nearest to the left stands lowest, so that no line to the bar runs through a label.
        const line = isOneLine ? 0 : entries.length - 1 - index;
        const label = toLabel(block, "end", { x: rights[index] ?? right, y: top + line * lineHeight });
        const start = Math.min(Math.max(x, label.box.left), label.box.right);
        return {
          ...label,
          leader: [
            { x: start, y: label.box.bottom + 1 },
            { x, y: foot },
          ],
        };
      }),
  };
}

function toOwnRight({ block, x }: LaneEntry, left: number): number {
  return Math.max(x, left + block.width);
}

/** From left to right each label as far right as its place; then from right to left back inside the limit. */
function toRights(entries: readonly LaneEntry[], { left, right }: { left: number; right: number }): number[] {
  const rights: number[] = [];
  for (const { block, x } of entries) {
    const previous = rights.at(-1);
    rights.push(Math.max(x, (previous === undefined ? left : previous + GAP) + block.width));
  }
  let limit = right;
  for (const [index, { block }] of [...entries.entries()].toReversed()) {
    rights[index] = Math.min(rights[index] ?? limit, limit);
    limit = (rights[index] ?? limit) - block.width - GAP;
  }
  return rights;
}
