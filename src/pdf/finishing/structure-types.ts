/** The structure types of ISO 32000-1, 14.8.4, by what they are to the text around them. */
const GROUPING = [
  "Document",
  "Part",
  "Art",
  "Sect",
  "Div",
  "BlockQuote",
  "Caption",
  "TOC",
  "TOCI",
  "Index",
  "NonStruct",
];
const BLOCK = ["P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody"];
const TABLE = ["Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"];
const INLINE = ["Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"];
const RUBY = ["Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP"];
const DRAWN = ["Figure", "Formula", "Form"];

export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  [GROUPING, BLOCK, TABLE, INLINE, RUBY, DRAWN, ["Private"]].flat(),
);

/** Types that stand between paragraphs, not within one. NonStruct can be either. */
export const BLOCK_TYPES: ReadonlySet<string> = new Set(
  [GROUPING, BLOCK, TABLE].flat().filter((type) => type !== "NonStruct"),
);
