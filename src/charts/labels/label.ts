import type { Box, Point, Segment } from "../box.ts";
import { LINE, type TextBlock } from "./fit-text.ts";

/** Which point of a label's width its x is; the browser then centres or right-aligns in its own font metrics. */
export type Anchor = "start" | "middle" | "end";

/** Text at its place in a chart. */
export interface Label {
  readonly block: TextBlock;
  readonly anchor: Anchor;
  readonly x: number;
  readonly box: Box;
  /** White behind the text, so that no line runs through it. */
  readonly hasGround: boolean;
  /** A thin line from the label to the thing it names, where it could not stand beside it. */
  readonly leader: Segment | null;
}

/** The part of a label's width that stands before its x. */
const SHARE_BEFORE: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };

/** Puts a block of text with its anchor at x and its top at y. */
export function toLabel(block: TextBlock, anchor: Anchor, at: Point): Label {
  return { block, anchor, x: at.x, box: toLabelBox(block, anchor, at), hasGround: false, leader: null };
}

/** The room that such a label takes. */
export function toLabelBox({ width, height }: TextBlock, anchor: Anchor, at: Point): Box {
  const left = at.x - width * SHARE_BEFORE[anchor];
  return { left, top: at.y, right: left + width, bottom: at.y + height };
}

/** The top of a one-line text whose capitals and figures are centred at y. */
export function toCentredTop(y: number, block: TextBlock): number {
  const capHeight = 0.66 * block.style.size;
  const pitches = (block.lines.length - 1) * LINE.pitch * block.style.size;
  return y + capHeight / 2 - LINE.ascent * block.style.size - pitches / 2;
}
