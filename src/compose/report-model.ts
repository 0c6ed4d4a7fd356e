import type { EditionName } from "../content/edition.ts";
import type { ChartSpec } from "../charts/chart-spec.ts";
import type { DateFigure, Figure, Oordeel, OordeelStand } from "../value/value.ts";

/**
 * The report as data: everything the page needs, in order, with ids and numbers given, and every value still typed.
 * There are no optional fields: absent is null or an empty list. Words and notation arise in render.
 */
export interface ReportModel {
  readonly meta: ReportMeta;
  readonly cover: Cover;
  readonly chapters: readonly Chapter[];
}

export interface ReportMeta {
  readonly dealId: string;
  readonly dealName: string;
  /** With its article, as it stands in a sentence. */
  readonly dealInSentence: string;
  /** Name of the report. */
  readonly name: string;
  /** Title of the document, e.g. "Voortgangsrapportage 2026". */
  readonly title: string;
  readonly version: "concept" | "definitief";
  readonly edition: EditionName;
  /** In words, e.g. "Concept voor Partijen". */
  readonly versionLabel: string;
  /** True when the figures are examples; every page then says so. */
  readonly isExample: boolean;
  readonly period: { readonly from: string; readonly to: string };
  readonly peildatum: string;
  readonly reportDate: string;
  readonly author: string;
}

export interface Cover {
  readonly deal: string;
  readonly titleLines: readonly string[];
  readonly subtitle: RichText;
  /** Words of the flag in the corner, e.g. "Concept · voorbeeldgegevens". */
  readonly flag: string;
  readonly themes: readonly ThemeMarks[];
  readonly legend: readonly OordeelStand[];
  readonly facts: readonly { readonly label: string; readonly value: RichText }[];
}

export interface ThemeMarks {
  readonly number: string;
  readonly name: string;
  readonly href: string;
  readonly results: readonly ResultMark[];
}

/** The sign of one result. */
export interface ResultMark {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly oordeel: OordeelStand;
}

export interface Chapter {
  /** Stable id, the anchor and the PDF's destination. */
  readonly id: string;
  /** "1", "Thema 3" or "Bijlage A"; empty for none. */
  readonly number: string;
  /** Small line above the title, e.g. "Thema 3 · hoofdspoor A"; empty for none. */
  readonly kicker: string;
  readonly title: string;
  /** Text of the running header. */
  readonly running: string;
  /** One or two sentences of conclusion; empty for none. */
  readonly lead: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly orientation: "staand" | "liggend";
  /** Rows of the table of contents below this chapter. */
  readonly contents: readonly { readonly href: string; readonly number: string; readonly title: string }[];
}

export type Block =
  | Section
  | Paragraph
  | Prose
  | Quote
  | Table
  | ChartBlock
  | KeyFigures
  | StatusList
  | Columns
  | ResultBlock
  | ProjectBlock
  | Facts
  | List
  | ImageBlock
  | Legend
  | Notes;

/** A heading with what stands below it; the level follows from the nesting. */
export interface Section {
  readonly kind: "section";
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** "klein": small grey, for sources and notes. "volgt": says that something is still to come. */
  readonly tone: "gewoon" | "klein" | "volgt";
  readonly text: RichText;
}

/** Markdown written by people, its references to figures resolved. `prose` is blocks, `inline` is one line. */
export interface Prose {
  readonly kind: "prose";
  readonly text: Markdown;
}

/**
 * Markdown in which figure n stands as U+E000, n in decimal digits, U+E001. Render replaces it by the formatted
 * figure after Markdown was rendered, so that no figure can become markup.
 */
export interface Markdown {
  readonly kind: "markdown";
  readonly markdown: string;
  readonly figures: readonly (Figure | DateFigure)[];
}

/** A verbatim quotation of the deal. */
export interface Quote {
  readonly kind: "quote";
  readonly text: string;
  /** E.g. "Convenant, artikel 4, thema 3". */
  readonly source: string;
}

export interface Table {
  readonly kind: "table";
  readonly id: string;
  /** "Tabel 14"; empty for a table that is not numbered. */
  readonly number: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Small text below; empty for none. */
  readonly note: RichText;
}

export interface Column {
  readonly title: string;
  /** Numbers stand right. */
  readonly align: "links" | "rechts" | "midden";
  /** Share of the width, or 0 to leave it to the browser. */
  readonly width: number;
  /** True for this year's column among those of years: where not all fit beside each other, it is seen first. */
  readonly isNewest: boolean;
}

export interface Row {
  /** "totaal" is bold under a rule; "groep" is a row head over all columns (one cell). */
  readonly kind: "gewoon" | "totaal" | "groep";
  /** Anchor of the row; empty for none. */
  readonly id: string;
  /** The first cell is the row's head. */
  readonly cells: readonly RichText[];
}

export interface ChartBlock {
  readonly kind: "chart";
  readonly id: string;
  readonly title: string;
  readonly chart: ChartSpec;
  /** One sentence: the accessible name of the figure, printed below it. */
  readonly conclusion: RichText;
  /** The same numbers. */
  readonly table: Table;
  /** Source, peildatum and pace in small grey; empty for none. */
  readonly note: RichText;
}

/** Tiles with one large number each. */
export interface KeyFigures {
  readonly kind: "key-figures";
  readonly tiles: readonly KeyFigure[];
  readonly note: RichText;
}

export interface KeyFigure {
  readonly value: Figure;
  /** "streven naar 1.500", "minimaal 1.000"; empty for none. */
  readonly agreed: RichText;
  readonly label: string;
  /** "(1.4)" with its link. */
  readonly reference: RichText;
  /** Shares of the target, 0-1, for the bar and for the mark of the region's planning; null for none. */
  readonly share: number | null;
  readonly plannedShare: number | null;
  /** Whether they are shares of the way from the baseline to the target, and not of the target itself. */
  readonly isWay: boolean;
  /** What is left, where a bar says too little: "nog 0,2 te gaan"; empty for nothing. */
  readonly left: RichText;
  /** Null where there is none to show. */
  readonly oordeel: Oordeel | null;
}

export interface StatusList {
  readonly kind: "status-list";
  readonly themes: readonly ThemeMarks[];
}

/** Two columns on a wide page, one below the other on a phone. */
export interface Columns {
  readonly kind: "columns";
  readonly wide: readonly Block[];
  readonly narrow: readonly Block[];
}

/** One intended result of the deal. */
export interface ResultBlock {
  readonly kind: "result";
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly oordeel: OordeelStand;
  readonly blocks: readonly Block[];
}

/** One project; a small heading with its state at the right. */
export interface ProjectBlock {
  readonly kind: "project";
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly blocks: readonly Block[];
}

/** Labelled texts: Oorzaak, Gevolg, Bijsturing. */
export interface Facts {
  readonly kind: "facts";
  readonly tone: "gewoon" | "afwijking";
  readonly items: readonly { readonly label: string; readonly text: RichText }[];
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly RichText[];
}

export interface ImageBlock {
  readonly kind: "image";
  readonly id: string;
  /** Media type, e.g. "image/png". */
  readonly mediaType: string;
  /** Path of the image relative to the content root; render asks for its bytes. */
  readonly file: string;
  readonly alt: string;
  readonly caption: RichText;
  readonly credit: string;
}

/** The notes of a chapter, numbered by their place. */
export interface Notes {
  readonly kind: "notes";
  readonly items: readonly NoteItem[];
}

export interface NoteItem {
  /** Anchor of the note. */
  readonly id: string;
  readonly text: RichText;
  /** Anchors of the places that point at it, in order; one at least. */
  readonly references: readonly string[];
}

/** What the signs mean. */
export interface Legend {
  readonly kind: "legend";
  readonly items: readonly { readonly oordeel: Oordeel; readonly meaning: string }[];
}

/** Running text: plain strings, typed values, links and signs. */
export type RichText = readonly Inline[];

export type Inline = string | Figure | DateFigure | Link | Strong | OordeelInline | Markdown | PageNumber | LineBreak;

export interface Link {
  readonly kind: "link";
  /** "#anchor" or an absolute http(s) address. */
  readonly href: string;
  readonly text: string;
}

export interface Strong {
  readonly kind: "strong";
  readonly text: RichText;
}

/** The sign of an oordeel with its word. */
export interface OordeelInline {
  readonly kind: "oordeel";
  readonly oordeel: OordeelStand;
  /** False where the word already stands in a table head or beside it; it is then still there for a screen reader. */
  readonly showsWord: boolean;
}

/** The printed page of an anchor; empty on the web. */
export interface PageNumber {
  readonly kind: "page-number";
  readonly target: string;
}

export interface LineBreak {
  readonly kind: "line-break";
}
