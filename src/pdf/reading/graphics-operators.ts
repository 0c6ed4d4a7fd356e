import { endStroke } from "./draw-text.ts";
import { intersect, unite } from "./drawn-box.ts";
import { mapBox, multiply } from "../document/matrix.ts";
import type { DrawnBox } from "./pdf-reading.ts";
import type { Draw, Pen } from "./pen.ts";
import { readNumbers } from "./read-operands.ts";
import type { Operator } from "./scan-content.ts";

const PAINTING = ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"];

/** The operators for the state, for paths, and for images that stand in the content (ISO 32000-1, 8.4, 8.5, 8.9). */
export const GRAPHICS_OPERATORS: readonly (readonly [string, Draw])[] = [
  ["q", save],
  ["Q", restore],
  ["cm", changeMatrix],
  ["re", addRectangle],
  ...["m", "l", "c", "v", "y"].map((name) => [name, addPoints] as const),
  ...["W", "W*"].map((name) => [name, markClip] as const),
  ...PAINTING.map((name) => [name, paint] as const),
  ["n", endPath],
  ["sh", markImage],
  ["EI", addImage],
];

function save(pen: Pen): void {
  endStroke(pen);
  pen.saved.push({ ...pen.state });
}

function restore(pen: Pen): void {
  endStroke(pen);
  pen.state = pen.saved.pop() ?? pen.state;
}

function changeMatrix(pen: Pen, operator: Operator): void {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = readNumbers(pen.bytes, operator);
  endStroke(pen);
  pen.state.matrix = multiply([a, b, c, d, e, f], pen.state.matrix);
}

function addRectangle(pen: Pen, operator: Operator): void {
  const [x = 0, y = 0, width = 0, height = 0] = readNumbers(pen.bytes, operator);
  addToPath(pen, { left: x, top: y, right: x + width, bottom: y + height });
}

/** A curve lies between the points that shape it. */
function addPoints(pen: Pen, operator: Operator): void {
  const numbers = readNumbers(pen.bytes, operator);
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x = 0, y = 0] = [numbers[at], numbers[at + 1]];
    addToPath(pen, { left: x, top: y, right: x, bottom: y });
  }
}

function addToPath(pen: Pen, box: DrawnBox): void {
  const drawn = mapBox(pen.state.matrix, box);
  pen.path = pen.path === null ? drawn : unite(pen.path, drawn);
}

function markClip(pen: Pen): void {
  pen.isClipping = true;
}

function paint(pen: Pen): void {
  if (pen.mark !== null) pen.mark.hasPath = true;
  endPath(pen);
}

/** A path clips what is drawn after it: to its box, whatever its form. Clipping to no path leaves nothing. */
function endPath(pen: Pen): void {
  const { clip } = pen.state;
  const nothing = { ...clip, right: clip.left, bottom: clip.top };
  if (pen.isClipping) pen.state.clip = pen.path === null ? nothing : intersect(clip, pen.path);
  pen.isClipping = false;
  pen.path = null;
}

/** Says that there is a picture in what is being marked. */
export function markImage({ mark }: Pen): void {
  if (mark !== null) mark.hasImage = true;
}

/** An image fills the square from 0 to 1. */
export function addImage(pen: Pen): void {
  markImage(pen);
  const { matrix, clip } = pen.state;
  pen.page.images.push(intersect(mapBox(matrix, { left: 0, top: 0, right: 1, bottom: 1 }), clip));
}
