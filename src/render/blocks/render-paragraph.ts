import type { Paragraph } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

export function renderParagraph({ tone, text }: Paragraph, context: RenderContext): SafeHtml {
  return context.templates.render("paragraph", { tone, textHtml: context.renderText(text, context) });
}
