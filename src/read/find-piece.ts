import type { LineMap } from "../source/line-map.ts";

/** A piece of a YAML file that stands by itself: from a line up to and including another. */
export interface Piece {
  readonly first: number;
  readonly last: number;
  /** The field of the file that it is, or stands in; null in a file that is a list. */
  readonly key: string | null;
}

const ITEM = /^( *)- /u;

/**
 * The piece of a YAML file that some lines stand in: the item of its outermost list, else the field of the file, or
 * more of them. It is found by its letters alone, so that it is there too where a parser stumbles.
 *
 * @param isList whether the file should be a list
 */
export function findPiece(lines: LineMap, { line, lastLine }: Touched, isList: boolean): Piece {
  const isStart = isList ? /^- /u : /^[\p{L}\d_-]+ *:/u;
  const whole = findBlock(lines, { first: 1, last: lines.lineCount, line, lastLine }, (text) => isStart.test(text));
  if (isList) return { ...whole, key: null };
  const key = /^([\p{L}\d_-]+) *:/u.exec(lines.lineText(whole.first))?.[1] ?? null;
  const depth = findDepth(lines, whole);
  if (depth === null) return { ...whole, key };
  const isItem = (text: string): boolean => ITEM.exec(text)?.[1]?.length === depth;
  const item = findBlock(lines, { ...whole, line, lastLine }, isItem);
  return isItem(lines.lineText(item.first)) ? { ...item, key } : { ...whole, key };
}

type Lines = Pick<Piece, "first" | "last">;

/** The lines that a fault is on. */
interface Touched {
  readonly line: number;
  readonly lastLine: number;
}

/** The lines around some, from the nearest above them that begins something up to the next below that does. */
function findBlock(
  lines: LineMap,
  { first, last, line, lastLine }: Lines & Touched,
  isStart: (text: string) => boolean,
): Lines {
  let start = line;
  while (start > first && !isStart(lines.lineText(start))) start--;
  let end = lastLine;
  while (end < last && !isStart(lines.lineText(end + 1))) end++;
  return { first: start, last: end };
}

/** How far the items of the list in a field stand from the margin; null where it holds no list. */
function findDepth(lines: LineMap, { first, last }: Lines): number | null {
  for (let line = first + 1; line <= last; line++) {
    const text = lines.lineText(line);
    if (!/^\s*(?:#|$)/u.test(text)) return ITEM.exec(text)?.[1]?.length ?? null;
  }
  return null;
}
