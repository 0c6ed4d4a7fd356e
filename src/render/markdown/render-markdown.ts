import type { Markdown } from "../../compose/report-model.ts";
import type { DateFigure, Figure } from "../../value/value.ts";
import { renderDate, renderFigure } from "../inline/render-figure.ts";
import { spellFigure } from "../notation/spell-figure.ts";
import type { RenderContext } from "../render-context.ts";
import { trustHtml } from "../safe-html.ts";
import type { SafeHtml } from "../safe-html.ts";
import { dropDeadLinks } from "./drop-dead-links.ts";
import { markNotes } from "./mark-notes.ts";
import { markdownParser } from "./markdown-parser.ts";
import { placeFigures } from "./place-figures.ts";
import { shiftHeadings } from "./shift-headings.ts";
import type { SpelledFigure } from "./spelled-figure.ts";

/** Prose as HTML: blocks, or what stands inside one line. */
export function renderMarkdown(
  { markdown, figures }: Markdown,
  form: "blocks" | "inline",
  context: RenderContext,
): SafeHtml {
  const tokens = form === "blocks" ? markdownParser.parse(markdown, {}) : markdownParser.parseInline(markdown, {});
  dropDeadLinks(tokens, context);
  markNotes(tokens);
  shiftHeadings(tokens, context.level);
  placeFigures(
    tokens,
    figures.map((figure) => spell(figure, context)),
  );
  return trustHtml(markdownParser.renderer.render(tokens, markdownParser.options, {}).trim());
}

function spell(figure: Figure | DateFigure, context: RenderContext): SpelledFigure {
  const html = figure.kind === "figure" ? renderFigure(figure, context) : renderDate(figure, context);
  return { html, words: spellFigure(figure, context.place) };
}
