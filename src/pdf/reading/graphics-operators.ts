import { endStroke } from "./draw-text.ts";
import { intersect, unite } from "./drawn-box.ts";
import { mapBox, multiply } from "../document/matrix.ts";
import type { DrawnBox } from "./pdf-reading.ts";
import type { Draw, Outline, Pen } from "./pen.ts";
import { readName, readNumbers } from "./read-operands.ts";
import type { Operator } from "./scan-content.ts";

const PAINTING = ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"];
const STROKING = new Set(["S", "s"]);

/** The operators for the state, for paths, and for images that stand in the content (ISO 32000-1, 8.4, 8.5, 8.9). */
export const GRAPHICS_OPERATORS: readonly (readonly [string, Draw])[] = [
  ["q", save],
  ["Q", restore],
  ["cm", changeMatrix],
  ["gs", setState],
  ["re", addRectangle],
  ...["m", "l", "c", "v", "y"].map((name) => [name, addPoints] as const),
  ...["W", "W*"].map((name) => [name, markClip] as const),
  ...PAINTING.map((name) => [name, paint] as const),
  ["n", endPath],
  ["sh", addShading],
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
  if (pen.page.covers === null) return;
  const corners = [x, y, x + width, y, x + width, y + height, x, y + height];
  pen.outline.push(mapPoints(pen, corners));
}

/** A curve lies between the points that shape it. */
function addPoints(pen: Pen, operator: Operator): void {
  const numbers = readNumbers(pen.bytes, operator);
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x = 0, y = 0] = [numbers[at], numbers[at + 1]];
    addToPath(pen, { left: x, top: y, right: x, bottom: y });
  }
  if (pen.page.covers === null) return;
  if (operator.name === "m") pen.outline.push(mapPoints(pen, numbers));
  else pen.outline.at(-1)?.push(...mapPoints(pen, numbers));
}

/** Points of the content as they lie on the page. */
function mapPoints({ state }: Pen, points: readonly number[]): number[] {
  const [a, b, c, d, e, f] = state.matrix;
  const mapped: number[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]];
    mapped.push(a * x + c * y + e, b * x + d * y + f);
  }
  return mapped;
}

function setState(pen: Pen, operator: Operator): void {
  const opacity = pen.supply.findOpacity(pen, readName(pen.bytes, operator)) ?? pen.state.opacity;
  if (opacity === pen.state.opacity) return;
  // What was shown before it was shown as it was
  endStroke(pen);
  pen.state.opacity = opacity;
}

function addToPath(pen: Pen, box: DrawnBox): void {
  const drawn = mapBox(pen.state.matrix, box);
  pen.path = pen.path === null ? drawn : unite(pen.path, drawn);
}

function markClip(pen: Pen): void {
  pen.isClipping = true;
}

function paint(pen: Pen, { name }: Operator): void {
  if (pen.mark !== null) pen.mark.hasPath = true;
  if (!STROKING.has(name)) addCover(pen, pen.outline, name.endsWith("*"));
  endPath(pen);
}

/** A path clips what is drawn after it: to its box, whatever its form. Clipping to no path leaves nothing. */
function endPath(pen: Pen): void {
  const { clip } = pen.state;
  const nothing = { ...clip, right: clip.left, bottom: clip.top };
  if (pen.isClipping) pen.state.clip = pen.path === null ? nothing : intersect(clip, pen.path);
  pen.isClipping = false;
  pen.path = null;
  pen.outline = [];
}

/** What lets half of what is below it through hides nothing. */
const HIDES = 0.5;

function addCover({ page, state }: Pen, outline: Outline, isEvenOdd: boolean): void {
  if (state.opacity < HIDES) return;
  page.covers?.push({ after: page.pieces.length, outline, isEvenOdd, clip: state.clip });
}

/** A shading fills all that can be seen. */
function addShading(pen: Pen): void {
  markImage(pen);
  const { left, top, right, bottom } = pen.state.clip;
  addCover(pen, [[left, top, right, top, right, bottom, left, bottom]], false);
}

/** Says that there is a picture in what is being marked. */
export function markImage({ mark }: Pen): void {
  if (mark !== null) mark.hasImage = true;
}

/** An image fills the square from 0 to 1. */
export function addImage(pen: Pen): void {
  markImage(pen);
  const { matrix, clip } = pen.state;
  addCover(pen, [mapPoints(pen, [0, 0, 1, 0, 1, 1, 0, 1])], false);
  pen.page.images.push(intersect(mapBox(matrix, { left: 0, top: 0, right: 1, bottom: 1 }), clip));
}
