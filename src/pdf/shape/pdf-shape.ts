/** What is told apart on a page. */
export const PAGE_ASPECTS = [
  /** Which part of the sheet is shown, and how it is turned. */
  "vak",
  /** Each stroke of text with its place, size and typeface. */
  "tekst",
  /** All that the content draws: text, lines, areas, colours, in which order. */
  "tekening",
  /** Each picture, by what is in it. */
  "beelden",
  /** The drawings of the letters. */
  "lettertypen",
  /** Links and notes with their place and what they do. */
  "notities",
  "overig",
] as const;
export type PageAspect = (typeof PAGE_ASPECTS)[number];

/** What is told apart of the document as a whole. */
export const DOCUMENT_ASPECTS = [
  /** What a reader does by itself: when it opens the file, prints it, or runs a script. */
  "acties",
  "lagen",
  "bladwijzers",
  /** The named places that links lead to. */
  "plaatsen",
  /** How the pages are numbered. */
  "nummers",
  /** The tags, in the order in which they are read out. */
  "opbouw",
  /** The Info dictionary. */
  "gegevens",
  /** XMP. */
  "metagegevens",
  "bijlagen",
  "formulier",
  "overig",
] as const;
export type DocumentAspect = (typeof DOCUMENT_ASPECTS)[number];

/**
 * What a PDF is beside its bytes: everything that a reader shows, does or reads out, in lines that are the same however
 * the objects are numbered, packed and ordered in the file.
 */
export interface PdfShape {
  readonly document: Readonly<Record<DocumentAspect, readonly string[]>>;
  /** In order. */
  readonly pages: readonly Readonly<Record<PageAspect, readonly string[]>>[];
}
