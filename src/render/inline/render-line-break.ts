import type { LineBreak } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

export function renderLineBreak(_: LineBreak, { templates }: RenderContext): SafeHtml {
  return templates.render("line-break", {});
}
