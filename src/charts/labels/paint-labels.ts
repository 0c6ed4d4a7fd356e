import type { SKRSContext2D } from "@napi-rs/canvas";
import { growBox } from "../box.ts";
import { COLOURS, type TextStyle } from "../chart-tokens.ts";
import { LINE } from "./fit-text.ts";
import type { Anchor, Label } from "./label.ts";

const ALIGN: Readonly<Record<Anchor, "left" | "center" | "right">> = { start: "left", middle: "center", end: "right" };
/** Of the thin line from a label to what it names, as in the SVG. */
const LEADER_WIDTH = 0.75;

/** Paints labels over a picture, as `writeSvg` writes them: lines first, then grounds, then texts. */
export function paintLabels(
  labels: readonly Label[],
  { context, fontOf }: { readonly context: SKRSContext2D; readonly fontOf: (style: TextStyle) => string },
): void {
  context.strokeStyle = COLOURS.grey;
  context.lineWidth = LEADER_WIDTH;
  for (const { leader } of labels) {
    if (leader === null) continue;
    const [a, b] = leader;
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
    context.stroke();
  }
  context.fillStyle = COLOURS.white;
  for (const { left, top, right, bottom } of labels.filter(({ hasGround }) => hasGround).map(groundOf))
    context.fillRect(left, top, right - left, bottom - top);
  for (const { block, box, x, anchor } of labels) {
    const { lines, style } = block;
    context.font = fontOf(style);
    context.fillStyle = style.colour;
    context.textAlign = ALIGN[anchor];
    lines.forEach((line, index) => {
      context.fillText(line, x, box.top + (LINE.ascent + index * LINE.pitch) * style.size);
    });
  }
}

function groundOf({ box }: Label): Label["box"] {
  return growBox(box, 1);
}
