import type { Prose } from "../../compose/report-model.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

export function renderProse({ text }: Prose, context: RenderContext): SafeHtml {
  return context.templates.render("prose", { textHtml: renderMarkdown(text, "blocks", context) });
}
