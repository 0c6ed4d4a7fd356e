import type { Block } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import { joinHtml } from "../safe-html.ts";
import type { SafeHtml } from "../safe-html.ts";
import { renderChart } from "./render-chart.ts";
import { renderColumns } from "./render-columns.ts";
import { renderFacts } from "./render-facts.ts";
import { renderImage } from "./render-image.ts";
import { renderKeyFigures } from "./render-key-figures.ts";
import { renderLegend } from "./render-legend.ts";
import { renderList } from "./render-list.ts";
import { renderNotes } from "./render-notes.ts";
import { renderParagraph } from "./render-paragraph.ts";
import { renderProject } from "./render-project.ts";
import { renderProse } from "./render-prose.ts";
import { renderQuote } from "./render-quote.ts";
import { renderResult } from "./render-result.ts";
import { renderSection } from "./render-section.ts";
import { renderStatusList } from "./render-status-list.ts";
import { renderTable } from "./render-table.ts";

type Renderers = {
  readonly [Kind in Block["kind"]]: (
    block: Extract<Block, { readonly kind: Kind }>,
    context: RenderContext,
  ) => SafeHtml;
};

/** Every kind of block. */
const RENDERERS: Renderers = {
  section: renderSection,
  paragraph: renderParagraph,
  prose: renderProse,
  quote: renderQuote,
  table: renderTable,
  chart: renderChart,
  "key-figures": renderKeyFigures,
  "status-list": renderStatusList,
  columns: renderColumns,
  result: renderResult,
  project: renderProject,
  facts: renderFacts,
  list: renderList,
  image: renderImage,
  legend: renderLegend,
  notes: renderNotes,
};

/** Blocks below one another. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext): SafeHtml {
  return joinHtml(
    blocks.map((block) => renderBlock(block, context)),
    "\n",
  );
}

function renderBlock(block: Block, context: RenderContext): SafeHtml {
  // The compiler does not see that a renderer found by kind takes a block of that kind; Renderers states it
  const render = RENDERERS[block.kind] as (block: Block, context: RenderContext) => SafeHtml;
  return render(block, context);
}
