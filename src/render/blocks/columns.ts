import type { Columns } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import type { BlockKind } from "./block-kind.ts";

export const columns: BlockKind<Columns> = {
  render: renderColumns,
  claim: ({ wide, narrow }, make) => make.blocks([...wide, ...narrow]),
};

function renderColumns({ wide, narrow }: Columns, context: RenderContext): SafeHtml {
  const wideHtml = context.renderBlocks(wide, context);
  const narrowHtml = context.renderBlocks(narrow, context);
  return context.templates.render("columns", { wideHtml, narrowHtml });
}
