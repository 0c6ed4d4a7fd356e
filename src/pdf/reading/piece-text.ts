import { unite } from "./drawn-box.ts";
import type { TextRun } from "./pdf-reading.ts";
import type { Piece } from "./pen.ts";

/** The text of pieces as it is read out one after the other: with a space where a line ends, or where they stand apart. */
export function readText(pieces: readonly Piece[]): string {
  let text = "";
  let last: Piece | undefined;
  for (const piece of pieces) {
    const isBound = last === undefined || text === "" || text.endsWith(" ") || !standApart(last, piece);
    text += isBound ? piece.run.text : ` ${piece.run.text}`;
    last = piece;
  }
  return text;
}

/** A small number above the line is still on it, in parts of the size of the type. */
const MOST_RAISED = 0.5;

/** The least that a space can be, in parts of the size of the type. */
const LEAST_SPACE = 0.15;

function standApart(one: Piece, next: Piece): boolean {
  if (one.stroke === next.stroke) return false;
  const size = Math.max(one.run.size, next.run.size);
  if (Math.abs(one.baseline - next.baseline) > MOST_RAISED * size) return true;
  return Math.max(next.run.left - one.run.right, one.run.left - next.run.right) > LEAST_SPACE * size;
}

/** The same as runs: pieces of one stroke, which marks cut in parts, are one. */
export function joinPieces(pieces: readonly Piece[]): TextRun[] {
  const runs: TextRun[] = [];
  let stroke = -1;
  for (const { run, stroke: own } of pieces) {
    const last = runs.at(-1);
    if (own === stroke && last !== undefined) runs[runs.length - 1] = join(last, run);
    else runs.push(run);
    stroke = own;
  }
  return runs;
}

function join(one: TextRun, next: TextRun): TextRun {
  return { ...one, ...unite(one, next), text: one.text + next.text, isCut: one.isCut || next.isCut };
}
