import type { LineMap } from "../source/line-map.ts";
import type { Range } from "./diagnostic.ts";

/** How much of a file is shown: how many lines around that of the finding, and of each so many columns at most. */
interface FrameSize {
  readonly linesAround: number;
  readonly columns: number;
}

const FULL: FrameSize = { linesAround: 1, columns: 100 };
/** The line alone, as far as it fits on paper beside a name. */
export const SMALL_FRAME: FrameSize = { linesAround: 0, columns: 56 };

/** The line of a finding, with the lines around it, and a mark under the place; plain text. */
export function createCodeFrame(lines: LineMap, range: Range, { linesAround, columns }: FrameSize = FULL): string {
  const first = Math.max(1, range.start.line - linesAround);
  const last = Math.min(lines.lineCount, range.start.line + linesAround);
  const width = String(last).length;
  const frame: string[] = [];
  for (let line = first; line <= last; line++) {
    const isHere = line === range.start.line;
    const text = lines.lineText(line);
    if (!isHere && text.trim() === "") continue;
    const window = { start: isHere ? windowStart(range.start.column, columns) : 0, columns };
    frame.push(`${isHere ? ">" : " "} ${String(line).padStart(width)} | ${cut(text, window)}`.trimEnd());
    if (isHere) frame.push(`  ${" ".repeat(width)} | ${mark(text, range, window)}`);
  }
  return frame.join("\n");
}

/** The part of a line that is shown. */
interface FrameWindow {
  readonly start: number;
  readonly columns: number;
}

/** Long lines are shown from near the mark on, so that it stays in sight. */
function windowStart(column: number, columns: number): number {
  return column <= Math.floor(columns * 0.8) ? 0 : column - Math.floor(columns * 0.4);
}

function cut(text: string, { start, columns }: FrameWindow): string {
  const shown = text.slice(start, start + columns).replace(/\t/gu, "→");
  return `${start > 0 ? "…" : ""}${shown}${start + columns < text.length ? "…" : ""}`;
}

function mark(text: string, range: Range, { start, columns }: FrameWindow): string {
  const lead = range.start.column - 1 - start + (start > 0 ? 1 : 0);
  const end = range.end.line === range.start.line ? range.end.column : text.length + 1;
  const length = Math.max(1, Math.min(end - range.start.column, columns - lead));
  return " ".repeat(Math.max(0, lead)) + "^".repeat(length);
}
