import type { PDFDict, PDFRef } from "@cantoo/pdf-lib";

import type { Matrix } from "../document/matrix.ts";
import { IDENTITY } from "../document/matrix.ts";
import type { DrawnBox, TextRun } from "./pdf-reading.ts";
import type { Font } from "./read-font.ts";
import type { Operator } from "./scan-content.ts";

/** All that a stretch of marked content draws, which the structure tree knows by a number. */
export interface Mark {
  hasText: boolean;
  hasPath: boolean;
  /** An image, a shading, or a form with anything in it. */
  hasImage: boolean;
  /** In the order in which they are drawn. */
  readonly pieces: Piece[];
}

/** Text of one stroke under one mark. */
export interface Piece {
  readonly run: TextRun;
  /** The innermost that it is drawn under; null when the structure tree cannot know it. */
  readonly mark: Mark | null;
  /** The same for pieces of the same line, with nothing drawn in between. */
  readonly stroke: number;
  /** Height of the line on which it stands, in points from the top. */
  readonly baseline: number;
  /** Whether it is in a mode in which nothing is drawn of it. */
  readonly isInvisible: boolean;
}

/** What is drawn on a page. */
export interface PageDrawing {
  readonly number: number;
  /** In the order in which they are drawn. */
  readonly pieces: Piece[];
  readonly images: DrawnBox[];
  /** Areas that hide what was drawn before them; null when nobody asks. */
  readonly covers: Cover[] | null;
  strokes: number;
  forms: number;
}

/** An area that is filled so that what lies below it cannot be seen. */
export interface Cover {
  /** How many pieces of text were drawn before it. */
  readonly after: number;
  /** The corners of its parts in points, from the top left; x and y in turn. */
  readonly outline: Outline;
  /** What is filled where parts lie over each other: only where their number is odd, or all. */
  readonly isEvenOdd: boolean;
  readonly clip: DrawnBox;
}

export type Outline = readonly (readonly number[])[];

/** What holds from one operator to the next, and is kept by `q` (ISO 32000-1, tables 52 and 104). */
export interface GraphicsState {
  /** From here to the page as it is shown. */
  matrix: Matrix;
  /** What can be seen of what is drawn: the page, or less. */
  clip: DrawnBox;
  font: Font | null;
  size: number;
  charSpace: number;
  wordSpace: number;
  /** Width of the type; 1 is as it was drawn. */
  stretch: number;
  leading: number;
  rise: number;
  isInvisible: boolean;
  /** How far what is filled hides what is below it; 1 is whole. */
  opacity: number;
}

/** Where text is being shown. */
interface TextPlace {
  /** Where the line began, from text to the drawing. */
  origin: Matrix;
  /** How far along that line the last move led. */
  start: number;
  /** How far text was shown since. */
  advance: number;
}

/** A piece that is not complete. Places are along the line on which it stands. */
export interface PieceDraft {
  readonly mark: Mark | null;
  /** Of each glyph. */
  readonly texts: string[];
  left: number;
  right: number;
  inkLeft: number;
  inkRight: number;
}

/** What is to be read out in place of what is shown. */
interface Instead {
  /** Empty once it is said. */
  text: string;
}

/** What held before marked content began. */
interface Opened {
  readonly mark: Mark | null;
  readonly instead: Instead | null;
}

/** A content stream that another one draws as a whole (ISO 32000-1, 8.10). */
export interface Form {
  readonly ref: PDFRef;
  readonly bytes: Uint8Array;
  /** Undefined when it uses those of the stream that draws it. */
  readonly resources: PDFDict | undefined;
  readonly matrix: Matrix;
  /** What is outside this box is not seen; null when it says none. */
  readonly box: DrawnBox | null;
  /** Null when the structure tree knows nothing in it. */
  readonly marks: Map<number, Mark> | null;
}

/** What content streams call by a name. */
export interface Supply {
  /** Null when the state with this name does not say it. */
  readonly findOpacity: (pen: Pen, id: string) => number | null;
  /** Null when there is none that can be read. */
  readonly findFont: (pen: Pen, id: string) => Font | null;
  /** Null when there is none that can be read. */
  readonly findObject: (pen: Pen, id: string) => Form | "image" | null;
}

/** What a content stream is drawn with, operator by operator. */
export interface Pen {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict | undefined;
  /** Where marks are kept by their number; null in a form of which the structure tree knows nothing. */
  readonly marks: Map<number, Mark> | null;
  readonly page: PageDrawing;
  /** The forms in which this stream is drawn, which it cannot draw itself. */
  readonly parents: readonly PDFRef[];
  readonly supply: Supply;
  readonly saved: GraphicsState[];
  readonly opened: Opened[];
  readonly place: TextPlace;
  state: GraphicsState;
  /** Around the path that is being made. */
  path: DrawnBox | null;
  /** The parts of that path, where covers are asked for. */
  outline: number[][];
  /** The next path that is painted, or dropped, limits what can be seen. */
  isClipping: boolean;
  draft: PieceDraft | null;
  mark: Mark | null;
  instead: Instead | null;
}

/** Does with the pen what an operator says. */
export type Draw = (pen: Pen, operator: Operator) => void;

/** What a stream begins with. */
export type PenStart = Omit<Pen, "saved" | "opened" | "place" | "path" | "outline" | "isClipping" | "draft">;

export function createPen(start: PenStart): Pen {
  const place = { origin: IDENTITY, start: 0, advance: 0 };
  return { ...start, saved: [], opened: [], place, path: null, outline: [], isClipping: false, draft: null };
}

export function createState(matrix: Matrix, clip: DrawnBox): GraphicsState {
  const spacing = { charSpace: 0, wordSpace: 0, stretch: 1, leading: 0, rise: 0 };
  return { matrix, clip, font: null, size: 0, ...spacing, isInvisible: false, opacity: 1 };
}
