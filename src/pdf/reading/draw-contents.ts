import { endStroke } from "./draw-text.ts";
import { intersect } from "./drawn-box.ts";
import { addImage, GRAPHICS_OPERATORS, markImage } from "./graphics-operators.ts";
import { MARK_OPERATORS } from "./mark-operators.ts";
import { mapBox, multiply } from "../document/matrix.ts";
import { createPen } from "./pen.ts";
import type { Draw, Form, Pen, PenStart } from "./pen.ts";
import { readName } from "./read-operands.ts";
import { scanContent } from "./scan-content.ts";
import type { Operator } from "./scan-content.ts";
import { TEXT_OPERATORS } from "./text-operators.ts";

const OPERATORS: ReadonlyMap<string, Draw> = new Map([
  ...TEXT_OPERATORS,
  ...GRAPHICS_OPERATORS,
  ...MARK_OPERATORS,
  ["Do", drawObject],
]);

/** Follows a content stream, and keeps of what it draws the texts, the images, and the marks that they are under. */
export function drawContents(start: PenStart): void {
  const pen = createPen(start);
  scanContent(pen.bytes, (operator) => {
    OPERATORS.get(operator.name)?.(pen, operator);
  });
  endStroke(pen);
}

function drawObject(pen: Pen, operator: Operator): void {
  endStroke(pen);
  markImage(pen);
  const found = pen.supply.findObject(pen, readName(pen.bytes, operator));
  if (found === "image") addImage(pen);
  else if (found !== null) drawForm(pen, found);
}

function drawForm(pen: Pen, { ref, bytes, resources, matrix, box, marks }: Form): void {
  const { page, parents, supply, mark, instead } = pen;
  const inner = multiply(matrix, pen.state.matrix);
  const clip = box === null ? pen.state.clip : intersect(pen.state.clip, mapBox(inner, box));
  drawContents({
    bytes,
    resources: resources ?? pen.resources,
    marks,
    page,
    parents: [...parents, ref],
    supply,
    state: { ...pen.state, matrix: inner, clip },
    mark,
    instead,
  });
}
