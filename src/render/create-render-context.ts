import { groupTypefaces } from "../value/typefaces.ts";
import { renderBlocks } from "./blocks/block-kinds.ts";
import { settleChart } from "./blocks/settle-chart.ts";
import { createTemplateEngine } from "./create-template-engine.ts";
import type { TemplateEngine } from "./create-template-engine.ts";
import { renderText } from "./inline/render-text.ts";
import type { RenderAssets, RenderChart } from "./render-assets.ts";
import type { RenderContext } from "./render-context.ts";

/** Chapters stand below the one h1. */
const CHAPTER_LEVEL = 2;

/** The context at the top of a document; one that knows its anchors says so itself. */
export function createRenderContext(
  assets: RenderAssets,
  templates: TemplateEngine = createTemplateEngine(assets.templates),
): RenderContext {
  const { images } = assets;
  const typefaces = groupTypefaces(assets.fonts);
  const charts: RenderChart = (chart, options) => assets.charts(settleChart(chart, typefaces), options);
  return {
    templates,
    images,
    charts,
    level: CHAPTER_LEVEL,
    place: "tekst",
    hasAnchor: () => true,
    renderBlocks,
    renderText,
  };
}
