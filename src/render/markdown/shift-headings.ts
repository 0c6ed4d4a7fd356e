import type { Token } from "markdown-it";

const DEEPEST = 6;

/** Puts headings below `level`, whatever levels the author used, without a jump between two of them. */
export function shiftHeadings(tokens: readonly Token[], level: number): void {
  const open: number[] = [];
  for (const token of tokens) {
    if (token.type === "heading_open") enterHeading(open, Number(token.tag.slice(1)));
    if (token.type.startsWith("heading_")) token.tag = `h${Math.min(DEEPEST, level + open.length - 1)}`;
  }
}

/** `open` holds the author's levels of the headings that this one stands below, and then its own. */
function enterHeading(open: number[], written: number): void {
  while ((open.at(-1) ?? 0) >= written) open.pop();
  open.push(written);
}
