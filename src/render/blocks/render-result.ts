import type { ResultBlock } from "../../compose/report-model.ts";
import { belowHeading } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { signOf } from "../signs/oordeel-signs.ts";
import { renderOordeel } from "../signs/render-oordeel.ts";

/** One result of the deal: its heading with its oordeel, and what proves it. */
export function renderResult(block: ResultBlock, context: RenderContext): SafeHtml {
  const { id, number, title, oordeel, blocks } = block;
  const options = { showsWord: true, label: signOf(oordeel).word };
  const oordeelHtml = renderOordeel(oordeel, options, context);
  const blocksHtml = context.renderBlocks(blocks, belowHeading(context));
  return context.templates.render("result", { id, number, title, level: context.level, oordeelHtml, blocksHtml });
}
