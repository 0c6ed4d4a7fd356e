import { dropForbidden } from "../../value/drop-forbidden.ts";
import type { TextStyle } from "../chart-tokens.ts";

/** Width of a text in pixels in the report's own font. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** Text that was set in lines and measured. */
export interface TextBlock {
  readonly lines: readonly string[];
  /** The whole text when it was shortened, else null. */
  readonly full: string | null;
  readonly style: TextStyle;
  readonly width: number;
  readonly height: number;
}

export interface TextRoom {
  readonly maxWidth: number;
  readonly maxLines: number;
}

/** Parts of the font size: a line's top and bottom around its baseline, and from line to line. */
export const LINE = { ascent: 0.74, descent: 0.22, pitch: 1.2 } as const;

const ELLIPSIS = "…";
/** Cuts between characters as a reader sees them, never between a letter and its points. */
const CHARACTERS = new Intl.Segmenter("nl", { granularity: "grapheme" });

/** Characters that would be invisible or break a measured line; joiners shape what stands beside them. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** One line of clean text: no control characters, half characters or runs of blanks. */
export function toPlainText(text: string): string {
  return dropForbidden(text).replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/** Sets text in at most `maxLines` lines of `maxWidth`; what does not fit is shortened with an ellipsis. */
export function fitText(text: string, style: TextStyle, room: TextRoom & { readonly measure: MeasureText }): TextBlock {
  const plain = toPlainText(text);
  const fits = (line: string): boolean => room.measure(line, style) <= room.maxWidth;
  const wrapped = wrapWords(plain.split(" "), fits);
  const kept = wrapped.slice(0, room.maxLines - 1);
  const rest = wrapped.slice(room.maxLines - 1).join(" ");
  const lines = [...kept, ...(rest === "" ? [] : [rest])].map((line) => (fits(line) ? line : shorten(line, fits)));
  const isShortened = lines.join(" ") !== plain;
  return {
    lines,
    full: isShortened ? plain : null,
    style,
    width: Math.max(0, ...lines.map((line) => room.measure(line, style))),
    height: toTextHeight(style, lines.length),
  };
}

/** Height of so many lines, from the top of the first to the bottom of the last. */
function toTextHeight({ size }: TextStyle, lineCount: number): number {
  return size * (LINE.ascent + LINE.descent + LINE.pitch * Math.max(0, lineCount - 1));
}

function wrapWords(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const characters = Array.from(CHARACTERS.segment(line), ({ segment }) => segment);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(toStump(characters, middle))) low = middle;
    else high = middle - 1;
  }
  return toStump(characters, low);
}

function toStump(characters: readonly string[], length: number): string {
  return `${characters.slice(0, length).join("").trimEnd()}${ELLIPSIS}`;
}
