import type { ParagraphStyle, Subject, WordInline, WordParagraph } from "./word-document.ts";

/** What a paragraph is made from; the rest is as it is for most. */
export interface ParagraphInput {
  readonly content: readonly WordInline[];
  readonly style?: ParagraphStyle;
  readonly item?: WordParagraph["item"];
  readonly anchors?: readonly string[];
  readonly subject?: Subject | null;
}

/** A paragraph; none for one without words, for white space is no content. */
export function paragraphs({
  content,
  style = "BodyText",
  item = null,
  anchors = [],
  subject = null,
}: ParagraphInput): WordParagraph[] {
  if (!content.some(isSeen)) return [];
  return [
    { kind: "paragraph", style, item, anchors: anchors.filter((id) => id !== ""), content, subject, turnsFrom: null },
  ];
}

function isSeen(inline: WordInline): boolean {
  if (inline.kind === "link") return inline.content.some(isSeen);
  return inline.kind === "text" ? inline.text.trim() !== "" : inline.kind !== "break";
}

const HEADINGS = ["Heading1", "Heading1", "Heading1", "Heading2", "Heading3", "Heading4", "Heading5"] as const;

/** The style of a heading by its level on the page, where the one title of the report has level 1. */
export function headingStyle(level: number): ParagraphStyle {
  return HEADINGS[level] ?? "Heading5";
}
