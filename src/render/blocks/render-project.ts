import type { ProjectBlock } from "../../compose/report-model.ts";
import { belowHeading } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

export function renderProject(block: ProjectBlock, context: RenderContext): SafeHtml {
  const { id, number, title, state, blocks } = block;
  const blocksHtml = context.renderBlocks(blocks, belowHeading(context));
  return context.templates.render("project", { id, number, title, state, level: context.level, blocksHtml });
}
