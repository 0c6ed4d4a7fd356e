import type { LineMap } from "../source/line-map.ts";
import type { Range } from "./diagnostic.ts";

const LINES_AROUND = 1;
const MOST_COLUMNS = 100;

/** The line of a finding with one line around it and a mark under the place, as plain text. */
export function createCodeFrame(lines: LineMap, range: Range): string {
  const first = Math.max(1, range.start.line - LINES_AROUND);
  const last = Math.min(lines.lineCount, range.start.line + LINES_AROUND);
  const width = String(last).length;
  const frame: string[] = [];
  for (let line = first; line <= last; line++) {
    const isHere = line === range.start.line;
    const text = lines.lineText(line);
    if (!isHere && text.trim() === "") continue;
    const start = isHere ? windowStart(range.start.column) : 0;
    frame.push(`${isHere ? ">" : " "} ${String(line).padStart(width)} | ${cut(text, start)}`.trimEnd());
    if (isHere) frame.push(`  ${" ".repeat(width)} | ${mark(text, range, start)}`);
  }
  return frame.join("\n");
}

/** Long lines are shown from near the mark on, so that it stays in sight. */
function windowStart(column: number): number {
  return column <= MOST_COLUMNS - 20 ? 0 : column - 40;
}

function cut(text: string, start: number): string {
  const shown = text.slice(start, start + MOST_COLUMNS).replace(/\t/gu, "→");
  return `${start > 0 ? "…" : ""}${shown}${start + MOST_COLUMNS < text.length ? "…" : ""}`;
}

function mark(text: string, range: Range, start: number): string {
  const lead = range.start.column - 1 - start + (start > 0 ? 1 : 0);
  const end = range.end.line === range.start.line ? range.end.column : text.length + 1;
  const length = Math.max(1, Math.min(end - range.start.column, MOST_COLUMNS - lead));
  return " ".repeat(Math.max(0, lead)) + "^".repeat(length);
}
