import type { Token } from "markdown-it";
import { escapeHtml } from "../safe-html.ts";
import { SPELLED_TEXT } from "./markdown-parser.ts";
import { PLACEHOLDER } from "./spelled-figure.ts";
import type { SpelledFigure } from "./spelled-figure.ts";

/**
 * Puts figures in the place of their placeholders. Text and attributes are told apart here, on tokens: in finished
 * HTML a placeholder inside an attribute would bring its quotes along.
 */
export function placeFigures(tokens: readonly Token[], figures: readonly SpelledFigure[]): void {
  for (const token of tokens) {
    dropTitle(token);
    if (token.type === "text") spellText(token, figures);
    else token.content = replacePlaceholders(token.content, (index) => figures[index]?.words);
    placeFigures(token.children ?? [], figures);
  }
}

function spellText(token: Token, figures: readonly SpelledFigure[]): void {
  token.type = SPELLED_TEXT;
  token.content = replacePlaceholders(escapeHtml(token.content), (index) => figures[index]?.html);
}

/** A placeholder without its figure stays as it is, so that it is seen. */
function replacePlaceholders(text: string, find: (index: number) => string | undefined): string {
  return text.replace(PLACEHOLDER, (placeholder, index: string) => find(Number(index)) ?? placeholder);
}

/** A title can only be read with a mouse; a class after the word behind a code fence says nothing here. */
function dropTitle(token: Token): void {
  token.attrs = token.attrs?.filter(([name]) => name !== "title") ?? null;
  if (token.type === "fence") token.info = "";
}
