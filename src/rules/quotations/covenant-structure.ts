import { remember } from "../../value/remember.ts";
import type { CovenantText } from "./covenant-words.ts";

/** A stretch of the deal's text; offsets in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of the deal's text that has a mark of its own, with all that stands under it. */
export interface Piece extends Stretch {
  /** artikel, and deel for what has a heading without being one; lid: "3."; letter: "b."; streepje: "-". */
  readonly kind: "artikel" | "deel" | "lid" | "letter" | "streepje" | "voetnoot";
  /** The number or letter as it is written, a heading in small letters; of a streepje which one it is in its list. */
  readonly label: string;
}

/** The deal's text as structure, all pieces in order of place; one piece may lie within another. */
export interface CovenantStructure {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Line extends Stretch {
  readonly text: string;
  /** Whether a line without words stands above it. */
  readonly isFirst: boolean;
}

interface Mark {
  readonly kind: Piece["kind"];
  readonly label: string;
  readonly start: number;
}

/** "Artikel IV – Beoogde resultaten" (its number in figures); a sentence that happens to begin a line with a reference goes on in small letters. */
const ARTICLE = /^\s*Artikel\s+(\d+[a-z]?)\s*(?:[-–—:.]\s*)?(?:\p{Lu}.*)?$/u;
const NUMBERED = /^\s*(\d{1,3})\.\s/u;
const LETTERED = /^\s*([A-Za-z])[.)]\s/u;
const DASHED = /^\s*[-–—•]\s/u;
const FOOTNOTE = /^\s*(\d{1,2})\s+\p{Lu}/u;
/** A heading is short, begins with a capital and is no sentence. */
const HEADING = /^\s*\p{Lu}[^.;]{0,78}[^.,;\s]\s*$/u;

/** The structure of the deal's text, read once. */
export const readStructure = remember(({ source }: CovenantText): CovenantStructure => {
  const { text } = source;
  const marks = listMarks(splitLines(text));
  const pieces = marks.map((mark, index) => ({ ...mark, end: findEnd(mark, marks.slice(index + 1), text.length) }));
  return { text, pieces: numberDashes(pieces) };
});

function splitLines(text: string): Line[] {
  let start = 0;
  let isFirst = true;
  return text.split("\n").map((line) => {
    // A file of Windows has a return at the end of each line
    const found = { text: line.replace(/\r$/u, ""), start, end: start + line.length, isFirst };
    start += line.length + 1;
    isFirst = line.trim() === "";
    return found;
  });
}

function listMarks(lines: readonly Line[]): Mark[] {
  let isInArticle = false;
  return lines.flatMap((line): Mark[] => {
    const mark = readMark(line, isInArticle);
    if (mark?.kind === "artikel") isInArticle = true;
    return mark === null ? [] : [mark];
  });
}

function readMark({ text, start, isFirst }: Line, isInArticle: boolean): Mark | null {
  const found = (kind: Piece["kind"], match: RegExpExecArray | null): Mark | null =>
    match === null ? null : { kind, label: match[1] ?? "", start };
  return (
    found("artikel", ARTICLE.exec(text)) ??
    found("lid", NUMBERED.exec(text)) ??
    found("letter", LETTERED.exec(text)) ??
    found("streepje", DASHED.exec(text)) ??
    (isFirst ? found("voetnoot", FOOTNOTE.exec(text)) : null) ??
    // In an article a short line is part of a table, or the name of a chapter
    (isFirst && !isInArticle && HEADING.test(text) ? { kind: "deel", label: nameHeading(text), start } : null)
  );
}

/** A heading as it is referred to: in small letters, without the colon behind it. */
function nameHeading(text: string): string {
  return text.trim().replace(/\s*:$/u, "").toLowerCase();
}

/** From great to small: what ends a piece is a mark of its own size, or of a greater one. */
const SIZES: readonly (readonly Piece["kind"][])[] = [
  ["artikel", "deel"],
  ["lid", "voetnoot"],
  ["letter", "streepje"],
];

function sizeOf(kind: Piece["kind"]): number {
  return SIZES.findIndex((kinds) => kinds.includes(kind));
}

function findEnd({ kind }: Mark, later: readonly Mark[], last: number): number {
  // Under a footnote the text goes on where it was
  const next = later.find((one) =>
    kind === "voetnoot" ? true : one.kind !== "voetnoot" && sizeOf(one.kind) <= sizeOf(kind),
  );
  return next?.start ?? last;
}

function numberDashes(pieces: readonly Piece[]): Piece[] {
  let count = 0;
  return pieces.map((piece) => {
    if (piece.kind !== "streepje") {
      if (piece.kind !== "voetnoot") count = 0;
      return piece;
    }
    count += 1;
    return { ...piece, label: String(count) };
  });
}

/** The pieces that lie within a stretch, without those within these: those of one kind, in order. */
export function piecesWithin({ pieces }: CovenantStructure, { start, end }: Stretch, kind: Piece["kind"]): Piece[] {
  return pieces.filter((one) => one.kind === kind && one.start >= start && one.end <= end);
}

/** The paragraphs of a stretch: what stands between lines without words. */
export function paragraphsOf({ text }: CovenantStructure, { start, end }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  let from = start;
  for (const blank of text.slice(start, end).matchAll(/\n(?:[^\S\n]*\n)+|$/gu)) {
    const to = start + blank.index;
    if (text.slice(from, to).trim() !== "") found.push({ start: from, end: to });
    from = to + blank[0].length;
  }
  return found;
}
