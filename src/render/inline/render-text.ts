import type {
  Inline,
  LineBreak,
  Link,
  OordeelInline,
  PageNumber,
  RichText,
  Strong,
} from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import { escapeHtml, joinHtml } from "../safe-html.ts";
import type { SafeHtml } from "../safe-html.ts";
import { renderDate, renderFigure } from "./render-figure.ts";
import { leadsSomewhere } from "./addresses.ts";
import { signOf } from "../signs/oordeel-signs.ts";
import { renderOordeel } from "../signs/render-oordeel.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";

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
  markdown: (markdown, context) => renderMarkdown(markdown, "inline", context),
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

/** A link; its text alone when the address is not one that may be followed, or is nowhere in this report. */
function renderLink({ href, text }: Link, context: RenderContext): SafeHtml {
  const isLink = leadsSomewhere(href, context) && text.trim() !== "";
  return isLink ? context.templates.render("link", { href, text }) : escapeHtml(text);
}

function renderStrong({ text }: Strong, context: RenderContext): SafeHtml {
  return context.templates.render("strong", { textHtml: context.renderText(text, context) });
}

function renderLineBreak(_: LineBreak, { templates }: RenderContext): SafeHtml {
  return templates.render("line-break", {});
}

/** A link, because only an anchor that is linked to becomes a destination in the PDF whose page can be read. */
function renderPageNumber({ target }: PageNumber, { templates }: RenderContext): SafeHtml {
  return templates.render("page-number", { target });
}

function renderOordeelInline({ oordeel, showsWord }: OordeelInline, context: RenderContext): SafeHtml {
  return renderOordeel(oordeel, { showsWord, label: signOf(oordeel).word }, context);
}
