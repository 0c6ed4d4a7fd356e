import type { Position, Range } from "../diagnostics/diagnostic.ts";

/** Turns offsets in one text into lines and columns, and back. */
export interface LineMap {
  /** The position of an offset; an offset outside the text is moved to its nearest end. */
  readonly positionAt: (offset: number) => Position;
  readonly rangeAt: (start: number, end: number) => Range;
  /** The offset of a 1-based line and column; inverse of `positionAt`. */
  readonly offsetAt: (line: number, column: number) => number;
  /** The text of a 1-based line without its line end; empty outside the text. */
  readonly lineText: (line: number) => string;
  readonly lineCount: number;
}

/** Reads where the lines of `text` start; LF, CRLF and CR all end a line. */
export function createLineMap(text: string): LineMap {
  const starts = findLineStarts(text);
  const positionAt = (offset: number): Position => {
    const inside = Math.max(0, Math.min(offset, text.length));
    const index = findLastAtOrBelow(starts, inside);
    return { line: index + 1, column: inside - (starts[index] ?? 0) + 1, offset: inside };
  };
  return {
    positionAt,
    rangeAt: (start, end) => ({ start: positionAt(start), end: positionAt(Math.max(start, end)) }),
    offsetAt: (line, column) => (starts[line - 1] ?? text.length) + column - 1,
    lineText: (line) => {
      const start = starts[line - 1];
      return start === undefined ? "" : text.slice(start, findLineEnd(text, start, starts[line] ?? text.length));
    },
    lineCount: starts.length,
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Where a line ends without its line end; a search through the whole line would be slow for a long one. */
function findLineEnd(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}

function findLastAtOrBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
