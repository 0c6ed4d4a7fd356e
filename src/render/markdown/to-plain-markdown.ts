import type { Token } from "markdown-it";
import type { Markdown } from "../../compose/report-model.ts";
import { spellFigure } from "../notation/spell-figure.ts";
import { markdownParser } from "./markdown-parser.ts";
import { PLACEHOLDER } from "./spelled-figure.ts";

/** One line of Markdown as bare words. */
export function toPlainMarkdown({ markdown, figures }: Markdown): string {
  const words = figures.map((figure) => spellFigure(figure, "tekst"));
  const text = markdownParser.parseInline(markdown, {}).map(toText).join("");
  return text.replace(PLACEHOLDER, (placeholder, index: string) => words[Number(index)] ?? placeholder);
}

function toText(token: Token): string {
  if (token.children !== null && token.children.length > 0) return token.children.map(toText).join("");
  return token.type === "softbreak" || token.type === "hardbreak" ? " " : token.content;
}
