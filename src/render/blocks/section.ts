import type { Section } from "../../compose/report-model.ts";
import { belowHeading } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import type { BlockKind } from "./block-kind.ts";

export const section: BlockKind<Section> = {
  render: renderSection,
  claim: ({ id, number, title, blocks }, make) => [
    ...make.inside(id)("kop", [`${number} ${title}`]),
    ...make.blocks(blocks),
  ],
};

/** A heading with what stands below it. */
function renderSection({ id, number, title, blocks }: Section, context: RenderContext): SafeHtml {
  const blocksHtml = context.renderBlocks(blocks, belowHeading(context));
  return context.templates.render("section", { id, number, title, level: context.level, blocksHtml });
}
