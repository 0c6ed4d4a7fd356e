import type { ResultBlock } from "../../compose/report-model.ts";
import { belowHeading } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { signOf } from "../signs/oordeel-signs.ts";
import { renderOordeel } from "../signs/render-oordeel.ts";
import type { Claim } from "../claims/claim.ts";
import type { Maker } from "../claims/create-maker.ts";
import type { BlockKind } from "./block-kind.ts";

export const result: BlockKind<ResultBlock> = {
  render: renderResult,
  claim: (result, make) => claimResult(result, make.inside(result.id)),
};

/** One result of the deal: its heading with its oordeel, and what proves it. */
function renderResult(block: ResultBlock, context: RenderContext): SafeHtml {
  const { id, number, title, oordeel, blocks } = block;
  const options = { showsWord: true, label: signOf(oordeel).word };
  const oordeelHtml = renderOordeel(oordeel, options, context);
  const blocksHtml = context.renderBlocks(blocks, belowHeading(context));
  return context.templates.render("result", { id, number, title, level: context.level, oordeelHtml, blocksHtml });
}

function claimResult({ number, title, oordeel, blocks }: ResultBlock, make: Maker): Claim[] {
  return [...make("kop", [`${number} ${title}`]), ...make("tekst", [signOf(oordeel).word]), ...make.blocks(blocks)];
}
