import type { Strong } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

export function renderStrong({ text }: Strong, context: RenderContext): SafeHtml {
  return context.templates.render("strong", { textHtml: context.renderText(text, context) });
}
