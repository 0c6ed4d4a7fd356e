import type { Finding } from "../document/finding.ts";

/**
 * What a finished PDF says and where, as it is read back to prove that nothing was lost. Sizes and places are in points,
 * from the top left of the page as it is shown.
 */
export interface PdfReading {
  readonly pages: readonly PageReading[];
  /** All that is read out, in the order of reading. */
  readonly texts: readonly TaggedText[];
  /** Per name the number of the page, from 1. */
  readonly destinations: ReadonlyMap<string, number>;
  /** The links to a place in the document itself, in the order of the pages. */
  readonly links: readonly PlaceLink[];
  /** Names of the typefaces without the mark of a subset: "SourceSans3-Regular". */
  readonly typefaces: ReadonlySet<string>;
  /** What could not be read, and is left out. */
  readonly findings: readonly Finding[];
}

/** A link on a page, from 1, to a named destination. */
export interface PlaceLink {
  readonly target: string;
  readonly page: number;
}

/** A page, and what is drawn on it that nobody reads out. */
export interface PageReading {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Running heads, page numbers, and the heads of tables that are drawn once more. */
  readonly artifacts: readonly TextRun[];
  readonly images: readonly DrawnBox[];
}

/** Text below one tag, with nothing else between; or a figure with what is said in its place. */
export interface TaggedText {
  readonly tag: Tag;
  /** From 1; 0 when nothing of it is drawn. */
  readonly page: number;
  /** As it is read out: the alternative text of a figure, else what the runs show, with a space for each new line. */
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/** An element of the structure tree. */
export interface Tag {
  /** Its structure type as it is written: "H2", "TD", "Strong". */
  readonly type: string;
  readonly parent: Tag | null;
  /** The alternative text; null when there is none. */
  readonly alt: string | null;
}

export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Text that was drawn in one stroke, on one line. */
export interface TextRun extends DrawnBox {
  readonly text: string;
  /** Height of the type as it is printed. */
  readonly size: number;
  /** "SourceSans3-Regular" */
  readonly typeface: string;
  /** Whether a part of it that has ink lies outside the page or outside what was clipped to. */
  readonly isCut: boolean;
}
