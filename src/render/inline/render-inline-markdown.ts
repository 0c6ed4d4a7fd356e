import type { Markdown } from "../../compose/report-model.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

export function renderInlineMarkdown(markdown: Markdown, context: RenderContext): SafeHtml {
  return renderMarkdown(markdown, "inline", context);
}
