import type { ProjectBlock } from "../../compose/report-model.ts";
import { belowHeading } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import type { Claim } from "../claims/claim.ts";
import type { Maker } from "../claims/create-maker.ts";
import type { BlockKind } from "./block-kind.ts";

export const project: BlockKind<ProjectBlock> = {
  render: renderProject,
  claim: (project, make) => claimProject(project, make.inside(project.id)),
};

function renderProject(block: ProjectBlock, context: RenderContext): SafeHtml {
  const { id, number, title, state, blocks } = block;
  const blocksHtml = context.renderBlocks(blocks, belowHeading(context));
  return context.templates.render("project", { id, number, title, state, level: context.level, blocksHtml });
}

function claimProject({ number, title, state, blocks }: ProjectBlock, make: Maker): Claim[] {
  return [...make("kop", [`${number} ${title}`]), ...make("tekst", [state]), ...make.blocks(blocks)];
}
