import type { OordeelInline } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { signOf } from "../signs/oordeel-signs.ts";
import { renderOordeel } from "../signs/render-oordeel.ts";

export function renderOordeelInline({ oordeel, showsWord }: OordeelInline, context: RenderContext): SafeHtml {
  return renderOordeel(oordeel, { showsWord, label: signOf(oordeel).word }, context);
}
