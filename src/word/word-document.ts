import type { PLACE_KINDS } from "../publish/places-schema.ts";

/** The report as a document of paragraphs and tables in order, before places have numbers and parts have names. */
export type WordBlock = WordParagraph | WordTable | WordNotes | WordContents;

export interface WordParagraph {
  readonly kind: "paragraph";
  readonly style: ParagraphStyle;
  /** Null for what is no item of a list. */
  readonly item: ListItem | null;
  /** Ids of the page for what begins here. */
  readonly anchors: readonly string[];
  readonly content: readonly WordInline[];
  /** What a comment on it is about; null for what gets no number, such as a heading. */
  readonly subject: Subject | null;
  /** How the pages up to here lie, where those behind it lie otherwise; else null. */
  readonly turnsFrom: Orientation | null;
}

export type Orientation = "staand" | "liggend";

/** Names of the styles, which `create-styles.ts` describes. */
export type ParagraphStyle =
  | "Title"
  | "Subtitle"
  | "Vlag"
  | "Deal"
  | "TOCHeading"
  | "Heading1"
  | "Heading2"
  | "Heading3"
  | "Heading4"
  | "Heading5"
  | "BodyText"
  | "Lead"
  | "Klein"
  | "ListBullet"
  | "ListNumber"
  | "ListContinue"
  | "Quote"
  | "Bron"
  | "Caption"
  | "Figuurtitel"
  | "Figuur"
  | "Code"
  | "Cel"
  | "CelRechts"
  | "CelMidden"
  | "TerugNaarInhoud";

/** An item of a list; those of one list share the same `list`. */
export interface ListItem {
  readonly list: WordList;
  /** From 0. */
  readonly level: number;
}

export interface WordList {
  readonly isOrdered: boolean;
  /** Number of its first item. */
  readonly start: number;
}

/** What stands at a place that can be commented on. */
export interface Subject {
  /** Id of the page: that of the row, or of the nearest heading above. */
  readonly anchor: string;
  readonly soort: (typeof PLACE_KINDS)[number];
  readonly id: string;
}

export interface WordTable {
  readonly kind: "table";
  /** For who does not see it. */
  readonly title: string;
  readonly anchors: readonly string[];
  readonly columns: readonly WordColumn[];
  readonly rows: readonly WordRow[];
}

export interface WordColumn {
  readonly title: string;
  readonly style: "Cel" | "CelRechts" | "CelMidden";
  /** Share of the width. */
  readonly share: number;
}

export interface WordRow {
  readonly anchors: readonly string[];
  readonly isBold: boolean;
  /** Whether it is the head of the rows below it, and so stays on the page of the first. */
  readonly keepsNext: boolean;
  /** As many as there are columns. */
  readonly cells: readonly (readonly WordInline[])[];
  readonly subject: Subject;
}

/** The notes of a chapter. They stand at the foot of pages; what nothing points at stands here, so that it is not lost. */
export interface WordNotes {
  readonly kind: "notes";
  readonly heading: WordParagraph | null;
  readonly items: readonly WordNoteText[];
}

export interface WordNoteText {
  readonly id: string;
  readonly mark: string;
  readonly content: readonly WordInline[];
  readonly subject: Subject;
}

/** The table of contents. */
export interface WordContents {
  readonly kind: "contents";
  readonly entries: readonly {
    readonly level: 1 | 2;
    readonly text: string;
    /** Id of the page to which it leads. */
    readonly target: string;
  }[];
}

export type WordInline = WordText | WordBreak | WordLink | WordNote | WordPicture | WordPageNumber;

export interface WordText {
  readonly kind: "text";
  readonly text: string;
  readonly look: Look;
}

export interface Look {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isCode: boolean;
  readonly isRaised: boolean;
}

export interface WordBreak {
  readonly kind: "break";
}

export interface WordLink {
  readonly kind: "link";
  /** "#anchor" or an absolute address. */
  readonly href: string;
  /** Ids of the page for this place. */
  readonly anchors: readonly string[];
  readonly content: readonly (WordText | WordBreak)[];
}

/** The place that a note belongs to. */
export interface WordNote {
  readonly kind: "note";
  readonly id: string;
  /** As it stands in the text. */
  readonly mark: string;
  readonly anchors: readonly string[];
}

export interface WordPicture {
  readonly kind: "picture";
  readonly bytes: Uint8Array;
  readonly extension: "png" | "jpeg";
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The page of an anchor, which only the program that opens the document knows. */
interface WordPageNumber {
  readonly kind: "page-number";
  readonly target: string;
}
