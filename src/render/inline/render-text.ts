import type { Inline, RichText } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import { escapeHtml, joinHtml } from "../safe-html.ts";
import type { SafeHtml } from "../safe-html.ts";
import { renderDate } from "./render-date.ts";
import { renderFigure } from "./render-figure.ts";
import { renderInlineMarkdown } from "./render-inline-markdown.ts";
import { renderLineBreak } from "./render-line-break.ts";
import { renderLink } from "./render-link.ts";
import { renderOordeelInline } from "./render-oordeel-inline.ts";
import { renderPageNumber } from "./render-page-number.ts";
import { renderStrong } from "./render-strong.ts";

type Marked = Exclude<Inline, string>;
type Renderers = {
  readonly [Kind in Marked["kind"]]: (
    inline: Extract<Marked, { readonly kind: Kind }>,
    context: RenderContext,
  ) => SafeHtml;
};

/** Every kind of inline content. */
const RENDERERS: Renderers = {
  figure: renderFigure,
  date: renderDate,
  link: renderLink,
  strong: renderStrong,
  oordeel: renderOordeelInline,
  markdown: renderInlineMarkdown,
  "page-number": renderPageNumber,
  "line-break": renderLineBreak,
};

/** Running text as HTML. */
export function renderText(text: RichText, context: RenderContext): SafeHtml {
  return joinHtml(
    text.map((inline) => (typeof inline === "string" ? escapeHtml(inline) : renderMarked(inline, context))),
  );
}

function renderMarked(inline: Marked, context: RenderContext): SafeHtml {
  // The compiler does not see that a renderer found by kind takes an inline of that kind; Renderers states it
  const render = RENDERERS[inline.kind] as (inline: Marked, context: RenderContext) => SafeHtml;
  return render(inline, context);
}
