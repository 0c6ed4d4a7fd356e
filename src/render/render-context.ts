import type { Block, RichText } from "../compose/report-model.ts";
import type { TemplateEngine } from "./create-template-engine.ts";
import type { Place } from "../value/notation/format-figure.ts";
import type { ImageAsset, RenderChart } from "./render-assets.ts";
import type { SafeHtml } from "./safe-html.ts";

/** What a block needs to know about where it stands; passed down and never changed. */
export interface RenderContext {
  readonly templates: TemplateEngine;
  readonly images: ReadonlyMap<string, ImageAsset>;
  readonly charts: RenderChart;
  /** Level of a heading that would stand here. */
  readonly level: number;
  /** Numbers in tables and tiles are written shorter than in a sentence. */
  readonly place: Place;
  /** Whether the page has this anchor. */
  readonly hasAnchor: (id: string) => boolean;
  /** Passed along, so that a block can hold other blocks without knowing their kinds. */
  readonly renderBlocks: (blocks: readonly Block[], context: RenderContext) => SafeHtml;
  readonly renderText: (text: RichText, context: RenderContext) => SafeHtml;
}

/** HTML has six levels; what is nested deeper stays on the last. */
const DEEPEST = 6;

/** The context of what stands below a heading. */
export function belowHeading(context: RenderContext): RenderContext {
  return { ...context, level: Math.min(DEEPEST, context.level + 1) };
}

/** The context of a table cell or a tile. */
export function inTable(context: RenderContext): RenderContext {
  return { ...context, place: "tabel" };
}
