import { createLineMap } from "../source/line-map.ts";
import type { FileValue } from "./file-value.ts";

/**
 * Last year's words help whoever writes this year's, and are no part of them: in YAML a comment, in Markdown what stands
 * between the signs of one. They are taken out on reading, so that no rule and no reader sees them.
 */

/** Begins last year's words in YAML, each line for itself. */
export const LAST_YEAR_IN_YAML = "# vorig jaar:";
/** Begins last year's words in Markdown. */
export const LAST_YEAR_IN_PROSE = "<!-- vorig jaar:";
/** Ends them there. */
export const LAST_YEAR_END = "-->";

/** A stretch of a text, by its offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The same text with some stretches blank, so that all else keeps its place. */
export function blankStretches(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, " "));
    at = end;
  }
  return [...parts, text.slice(at)].join("");
}

type TakenOut = Pick<FileValue, "text" | "lastYear">;

/** What of a file may travel: without last year's words, and every other line under its own number. */
export function dropLastYear({ text, lastYear }: TakenOut): string {
  return dropBlank(text ?? "", lastYear, false);
}

/** What of a file counts once it was handed in: as if last year's words had never stood there. */
export function forgetLastYear({ text, lastYear }: TakenOut): string {
  return dropBlank(text ?? "", lastYear, true);
}

/** Drops what is blank where last year's words stood: of a line its end, and the line itself where nothing else is in it. */
function dropBlank(text: string, stretches: readonly Stretch[], dropsLines: boolean): string {
  const lines = createLineMap(text);
  const parts: string[] = [];
  let at = 0;
  for (const number of listLines(lines.positionAt, stretches)) {
    const start = lines.offsetAt(number, 1);
    const line = lines.lineText(number);
    const isBlank = line.trim() === "";
    parts.push(text.slice(at, start), isBlank ? "" : keepBreak(line));
    at = isBlank && dropsLines ? lines.offsetAt(number + 1, 1) : start + line.length;
  }
  return [...parts, text.slice(at)].join("");
}

/** Two spaces or more at the end of a line break it in prose; that is how it was read. */
function keepBreak(line: string): string {
  return line.replace(/ {3,}$/u, "  ");
}

/** The numbers of the lines in which some of the stretches stand, each once. */
function listLines(
  positionAt: (offset: number) => { readonly line: number },
  stretches: readonly Stretch[],
): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { start, end } of stretches) {
    for (let line = positionAt(start).line; line <= positionAt(end - 1).line; line += 1) numbers.add(line);
  }
  return numbers;
}
