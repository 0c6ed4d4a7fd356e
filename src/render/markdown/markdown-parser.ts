import MarkdownItParser from "markdown-it";
import type { MarkdownIt, Token } from "markdown-it";
import { dropMarks } from "../../value/own-marks.ts";
import { isSafeAddress } from "../inline/addresses.ts";
import { escapeHtml } from "../safe-html.ts";

/** Type of a text token that `placeFigures` has turned into HTML. */
export const SPELLED_TEXT = "spelled-text";

/**
 * CommonMark without HTML. Tables are not in it: a table belongs in a data file, where it gets a caption and heads.
 * Never changed after it was made, so one serves all.
 */
export const markdownParser = createParser();

function createParser(): MarkdownIt {
  const parser = new MarkdownItParser("commonmark", { html: false, linkify: false, typographer: false });
  parser.validateLink = isSafeAddress;
  parser.renderer.rules[SPELLED_TEXT] = (tokens, index) => tokens[index]?.content ?? "";
  // An image in prose would have no licence and no place in the manifest; its text is not lost
  parser.renderer.rules["image"] = (tokens, index) => escapeHtml(tokens[index]?.content ?? "");
  parser.core.ruler.before("text_join", "own-marks", ({ tokens }) => {
    tokens.forEach(dropSpelledMarks);
  });
  return parser;
}

/** Compose lets no text bring our own marks along as they are; one that is spelled as a number shows up here alone. */
function dropSpelledMarks(token: Token): void {
  if (token.type === "text_special") token.content = dropMarks(token.content);
  token.children?.forEach(dropSpelledMarks);
}
