import MarkdownItParser from "markdown-it";
import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import { dropMarks } from "../value/own-marks.ts";
import { isSafeAddress } from "../value/safe-address.ts";

/**
 * CommonMark without HTML, and with what writers of prose mean by a number and a star. Tables are not in it: a table
 * belongs in a data file, where it gets a caption and heads. The page is made with it, and the checks read prose with it,
 * so that what they say of a text is what a reader would see. Each caller gets one of its own, to give it its renderer.
 */
export function createProseParser(): MarkdownIt {
  const parser = new MarkdownItParser("commonmark", { html: false, linkify: false, typographer: false });
  parser.validateLink = isSafeAddress;
  parser.core.ruler.before("block", "keep-numbers", keepNumbers);
  parser.core.ruler.after("block", "trim-code", trimCode);
  parser.inline.ruler.before("emphasis", "star-between-digits", readStarBetweenDigits);
  parser.core.ruler.before("text_join", "own-marks", ({ tokens }) => {
    tokens.forEach(dropSpelledMarks);
  });
  return parser;
}

const NUMBERED = /^ {0,3}(\d{1,9})([.)])(?=\s|$)/u;
const FENCE = /^ {0,3}(?:`{3}|~{3})/u;
/** A list begins at one, or at nothing. */
const HIGHEST_START = 1;

/**
 * "2026. Dat was het jaar" is a sentence, not the 2026th item of a list. A number is that of an item where a list begins
 * or goes on, also below a list that stands in it: the number before it was met. Of any other the point stays a point.
 */
function keepNumbers(state: StateCore): void {
  if (state.inlineMode) return;
  let isCode = false;
  const items = new Set<number>();
  state.src = state.src
    .split("\n")
    .map((line) => {
      if (FENCE.test(line)) isCode = !isCode;
      const [marked, digits] = NUMBERED.exec(line) ?? [];
      if (isCode || marked === undefined) return line;
      const number = Number(digits);
      const isItem = number <= HIGHEST_START || items.has(number - 1);
      if (isItem) items.add(number);
      return isItem ? line : `${marked.slice(0, -1)}\\${line.slice(marked.length - 1)}`;
    })
    .join("\n");
}

const CODE = new Set(["fence", "code_block"]);

/** Spaces at the end of a line of code nobody sees: where last year's words stood they are there, and not in the copy that travels. */
function trimCode({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (CODE.has(token.type)) token.content = token.content.replace(/ +$/gmu, "");
  }
}

const DIGIT = /\d/u;

/** 2*3 is a product: a star between two digits begins no emphasis. */
function readStarBetweenDigits(state: StateInline, isSilent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "*" || !DIGIT.test(src[pos - 1] ?? "") || !DIGIT.test(src[pos + 1] ?? "")) return false;
  if (!isSilent) state.pending += "*";
  state.pos++;
  return true;
}

/** Compose lets no text bring our own marks along as they are; one that is spelled as a number shows up here alone. */
function dropSpelledMarks(token: Token): void {
  if (token.type === "text_special") token.content = dropMarks(token.content);
  token.children?.forEach(dropSpelledMarks);
}
