/** A stretch of a text, in offsets, with what comes in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with other words in some places; what stands between them stays as it is. Places may touch, not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = "";
  let done = 0;
  const ordered = splices.map((one, index) => ({ one, index }));
  ordered.sort((a, b) => a.one.start - b.one.start || a.one.end - b.one.end || a.index - b.index);
  for (const { one } of ordered) {
    result += text.slice(done, one.start) + one.text;
    done = one.end;
  }
  return result + text.slice(done);
}

/** Where the line starts on which an offset lies. */
export function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return start;
}

/** Where the line ends on which an offset lies, before the signs that end it. */
export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return end;
}

function isLineEnd(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}

/** What ends the lines of a text: that of its first line. */
export function lineEndOf(text: string): "\r\n" | "\n" {
  const end = endOfLine(text, 0);
  return text.startsWith("\r\n", end) ? "\r\n" : "\n";
}
