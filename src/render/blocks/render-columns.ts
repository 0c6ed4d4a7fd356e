import type { Columns } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

export function renderColumns({ wide, narrow }: Columns, context: RenderContext): SafeHtml {
  const wideHtml = context.renderBlocks(wide, context);
  const narrowHtml = context.renderBlocks(narrow, context);
  return context.templates.render("columns", { wideHtml, narrowHtml });
}
