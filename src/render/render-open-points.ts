import type { OpenPointsModel } from "../compose/open-points-model.ts";
import { createRenderContext } from "./create-render-context.ts";
import { renderBand } from "./page/render-band.ts";
import { renderPointList } from "./page/render-point-list.ts";
import { renderDocument } from "./page/render-document.ts";
import { formatPageRules } from "./print/format-page-rules.ts";
import type { RenderAssets } from "./render-assets.ts";

const TITLE = "Openstaande punten";

/** The page openstaande-punten.html: what is still to be chased, by the role that is asked. */
export function renderOpenPoints(model: OpenPointsModel, assets: RenderAssets): string {
  const { meta } = model;
  const context = createRenderContext(assets);
  return renderDocument(
    {
      shell: "openstaande-punten",
      title: `${TITLE} · ${meta.title} · ${meta.dealName}`,
      description: `Wat er nog moet gebeuren aan de ${meta.title}. Deze lijst blijft in huis.`,
      keywords: [],
      meta,
      rules: [formatPageRules(meta, [{ name: "openstaand", running: TITLE, orientation: "staand" }])],
      parts: {
        coverHtml: renderBand({ deal: meta.dealName, title: TITLE, flag: "Blijft in huis" }, context),
        mainHtml: renderPointList(model, context),
      },
      isAboutFaults: true,
    },
    { assets, context },
  );
}
