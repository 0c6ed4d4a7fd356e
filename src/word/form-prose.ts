import type { Token } from "markdown-it";
import type { Markdown } from "../compose/report-model.ts";
import { dropDeadLinks } from "../render/markdown/drop-dead-links.ts";
import { markdownParser } from "../render/markdown/markdown-parser.ts";
import { shiftHeadings } from "../render/markdown/shift-headings.ts";
import type { FormContext } from "./form-context.ts";
import { fillFigures, formLine } from "./form-line.ts";
import { words } from "./words.ts";
import { headingStyle, paragraphs } from "./paragraphs.ts";
import { CODE, PLAIN } from "./looks.ts";
import type { ListItem, ParagraphStyle, WordInline, WordParagraph } from "./word-document.ts";

/** Markdown of several paragraphs: paragraphs, headings, items of lists, quotations and code. */
export function formProse({ markdown, figures }: Markdown, context: FormContext): WordParagraph[] {
  const tokens = markdownParser.parse(markdown, {});
  dropDeadLinks(tokens, context);
  shiftHeadings(tokens, context.level);
  const place: ProsePlace = { lists: [], quotes: 0, isBegun: false };
  return tokens.flatMap((token, index) => {
    enter(token, place);
    return formBlock(token, tokens[index - 1], { figures, context, place });
  });
}

/** Where a reader of the tokens is. */
interface ProsePlace {
  /** The lists that are open, the innermost last. */
  readonly lists: ListItem[];
  quotes: number;
  /** Whether the item that is open has its first paragraph. */
  isBegun: boolean;
}

function enter(token: Token, place: ProsePlace): void {
  const { type } = token;
  if (type === "bullet_list_open" || type === "ordered_list_open") {
    const start = Number(token.attrGet("start") ?? 1);
    place.lists.push({ list: { isOrdered: type.startsWith("ordered"), start }, level: place.lists.length });
  } else if (type === "bullet_list_close" || type === "ordered_list_close") {
    place.lists.pop();
    place.isBegun = true;
  } else if (type === "list_item_open") place.isBegun = false;
  else if (type === "blockquote_open") place.quotes += 1;
  else if (type === "blockquote_close") place.quotes -= 1;
}

interface ProseSetting {
  readonly figures: Markdown["figures"];
  readonly context: FormContext;
  readonly place: ProsePlace;
}

/** A rule between paragraphs has no words; the distance between them is that of their styles. */
function formBlock(
  token: Token,
  before: Token | undefined,
  { figures, context, place }: ProseSetting,
): WordParagraph[] {
  const content = contentOf(token, { figures, context });
  if (content === null) return [];
  if (before?.type === "heading_open") {
    return paragraphs({ content, style: headingStyle(Number(before.tag.slice(1))) });
  }
  const list = place.lists.at(-1) ?? null;
  const item = place.isBegun ? null : list;
  place.isBegun = true;
  return paragraphs({ content, style: styleOf(token, { item, list, place }), item, subject: context.subject });
}

function contentOf(token: Token, { figures, context }: Omit<ProseSetting, "place">): WordInline[] | null {
  if (token.type === "inline") return formLine(token.children ?? [], { figures, context, look: PLAIN });
  if (token.type !== "fence" && token.type !== "code_block") return null;
  const lines = fillFigures(token.content, figures, context).replace(/\n$/u, "").split("\n");
  return lines.flatMap((line, index) => [...(index === 0 ? [] : [{ kind: "break" } as const]), ...words(line, CODE)]);
}

function styleOf(
  { type }: Token,
  { item, list, place }: { readonly item: ListItem | null; readonly list: ListItem | null; readonly place: ProsePlace },
): ParagraphStyle {
  if (item !== null) return item.list.isOrdered ? "ListNumber" : "ListBullet";
  if (type !== "inline") return "Code";
  if (list !== null) return "ListContinue";
  return place.quotes > 0 ? "Quote" : "BodyText";
}
