import type { Cover, PageDrawing, Piece } from "../reading/pen.ts";

/** Between these parts of the height of small letters an area that hides a letter lies over it; a line through it does not. */
const HEIGHTS = [0.15, 0.4];

/** So many points apart along a text it is looked whether something lies over it: no digit is narrower. */
const STEP = 2.5;

/** The texts of a page over which something was drawn that hides them, as a whole or in part. */
export function findCovered({ pieces, covers }: Pick<PageDrawing, "pieces" | "covers">): Piece[] {
  if (covers === null || covers.length === 0) return [];
  return pieces.filter(
    (piece, index) =>
      piece.run.text.trim() !== "" && covers.some((cover) => cover.after > index && hides(cover, piece)),
  );
}

function hides(cover: Cover, { run, baseline }: Piece): boolean {
  const { clip } = cover;
  if (clip.right < run.left || clip.left > run.right || clip.bottom < run.top || clip.top > run.bottom) return false;
  const heights = HEIGHTS.map((part) => baseline - part * run.size);
  for (let x = run.left + STEP / 2; x < run.right; x += STEP) {
    if (heights.every((y) => isWithin(cover, x, y))) return true;
  }
  return false;
}

function isWithin({ outline, isEvenOdd, clip }: Cover, x: number, y: number): boolean {
  if (x < clip.left || x > clip.right || y < clip.top || y > clip.bottom) return false;
  const turns = outline.map((part) => countTurns(part, x, y));
  const crossings = outline.reduce((sum, part) => sum + countCrossings(part, x, y), 0);
  return isEvenOdd ? crossings % 2 === 1 : turns.reduce((sum, one) => sum + one, 0) !== 0;
}

/** How often a part goes around a point; clockwise counts the other way. */
function countTurns(part: readonly number[], x: number, y: number): number {
  return sumEdges(part, { x, y }, (isDown) => (isDown ? 1 : -1));
}

function countCrossings(part: readonly number[], x: number, y: number): number {
  return sumEdges(part, { x, y }, () => 1);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Adds up what each edge is worth that crosses the line from a point to the right. */
function sumEdges(part: readonly number[], { x, y }: Point, worthOf: (isDown: boolean) => number): number {
  let sum = 0;
  for (let at = 0; at + 1 < part.length; at += 2) {
    const [x1 = 0, y1 = 0] = [part[at], part[at + 1]];
    const [x2 = 0, y2 = 0] = [part[(at + 2) % part.length], part[(at + 3) % part.length]];
    if (y1 > y === y2 > y) continue;
    if (x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) sum += worthOf(y2 > y1);
  }
  return sum;
}
