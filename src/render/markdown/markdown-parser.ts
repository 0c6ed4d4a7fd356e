import type { MarkdownIt } from "markdown-it";
import { createProseParser } from "../../source/prose-parser.ts";
import { escapeHtml } from "../safe-html.ts";

/** Type of a text token that `placeFigures` has turned into HTML. */
export const SPELLED_TEXT = "spelled-text";

/** Prose, as it is put on the page. Never changed after it was made, so one serves all. */
export const markdownParser = createParser();

function createParser(): MarkdownIt {
  const parser = createProseParser();
  parser.renderer.rules[SPELLED_TEXT] = (tokens, index) => tokens[index]?.content ?? "";
  // An image in prose would have no licence and no place in the manifest; its text is not lost
  parser.renderer.rules["image"] = (tokens, index) => escapeHtml(tokens[index]?.content ?? "");
  return parser;
}
