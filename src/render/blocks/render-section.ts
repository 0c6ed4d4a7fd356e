import type { Section } from "../../compose/report-model.ts";
import { belowHeading } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

/** A heading with what stands below it. */
export function renderSection({ id, number, title, blocks }: Section, context: RenderContext): SafeHtml {
  const blocksHtml = context.renderBlocks(blocks, belowHeading(context));
  return context.templates.render("section", { id, number, title, level: context.level, blocksHtml });
}
