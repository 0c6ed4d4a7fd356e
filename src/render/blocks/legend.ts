import type { Legend } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { renderOordeel } from "../signs/render-oordeel.ts";
import { signOf } from "../signs/oordeel-signs.ts";
import type { BlockKind } from "./block-kind.ts";

export const legend: BlockKind<Legend> = {
  render: renderLegend,
  claim: ({ items }, make) =>
    items.flatMap(({ oordeel, meaning }) => make("tekst", [`${signOf(oordeel).word} ${meaning}`])),
};

function renderLegend({ items }: Legend, context: RenderContext): SafeHtml {
  const views = items.map(({ oordeel, meaning }) => {
    const options = { showsWord: true, label: oordeel };
    return { oordeelHtml: renderOordeel(oordeel, options, context), meaning };
  });
  return context.templates.render("legend", { items: views });
}
