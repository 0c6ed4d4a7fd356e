import type { Inline, Link, Markdown, RichText } from "../compose/report-model.ts";
import { dropDeadLinks } from "../render/markdown/drop-dead-links.ts";
import { markdownParser } from "../render/markdown/markdown-parser.ts";
import { leadsSomewhere } from "../render/inline/addresses.ts";
import { spellFigure } from "../render/notation/spell-figure.ts";
import { signOf } from "../render/signs/oordeel-signs.ts";
import { dropMarks } from "../value/own-marks.ts";
import { formLine } from "./form-line.ts";
import type { FormContext } from "./form-context.ts";
import { PLAIN } from "./looks.ts";
import { words } from "./words.ts";
import type { Look, WordInline } from "./word-document.ts";

/** Running text in the form of a Word document; signs are the words that they stand for. */
export function formText(text: RichText, context: FormContext, look: Look = PLAIN): WordInline[] {
  return text.flatMap((inline) => formInline(inline, context, look));
}

function formInline(inline: Inline, context: FormContext, look: Look): WordInline[] {
  if (typeof inline === "string") return words(inline, look);
  switch (inline.kind) {
    case "figure":
    case "date":
      return words(spellFigure(inline, context.place), look);
    case "link":
      return formLink(inline, context, look);
    case "strong":
      return formText(inline.text, context, { ...look, isBold: true });
    case "oordeel":
      return words(signOf(inline.oordeel).word, look);
    case "markdown":
      return formMarkdownLine(inline, context, look);
    case "page-number":
      return [{ kind: "page-number", target: inline.target }];
    case "line-break":
      return [{ kind: "break" }];
  }
}

/** A link; its text alone when the address is not one that may be followed, or is nowhere in this report. */
function formLink({ href, text }: Link, context: FormContext, look: Look): WordInline[] {
  const shown = dropMarks(text);
  if (!leadsSomewhere(href, context) || shown.trim() === "") return words(text, look);
  return [{ kind: "link", href, anchors: [], content: [{ kind: "text", text: shown, look }] }];
}

function formMarkdownLine({ markdown, figures }: Markdown, context: FormContext, look: Look): WordInline[] {
  const tokens = markdownParser.parseInline(markdown, {});
  dropDeadLinks(tokens, context);
  return tokens.flatMap(({ children }) => formLine(children ?? [], { figures, context, look }));
}
