import type { StatusModel } from "../compose/status-model.ts";
import { createRenderContext } from "./create-render-context.ts";
import { renderDocument } from "./page/render-document.ts";
import { renderStatusBoard, renderStatusHead, renderStatusSheets } from "./page/render-status-board.ts";
import { formatPageRules } from "./print/format-page-rules.ts";
import type { RenderAssets } from "./render-assets.ts";
import { joinHtml } from "./safe-html.ts";

const TITLE = "Wie moet nog wat?";

/** The page status.html: who still owes what, with a sheet for each to hand out. */
export function renderStatus(model: StatusModel, assets: RenderAssets): string {
  const { meta } = model;
  const context = createRenderContext(assets);
  return renderDocument(
    {
      shell: "status",
      title: `${TITLE} · ${meta.title} · ${meta.dealName}`,
      description: `Wie nog wat moet doen voor de ${meta.title}, op ${model.today}. Deze lijst blijft in huis.`,
      keywords: [],
      meta,
      rules: [formatPageRules(meta, [{ name: "statusblad", running: TITLE, orientation: "staand" }])],
      parts: {
        coverHtml: renderStatusHead(model, TITLE, context),
        mainHtml: joinHtml([renderStatusBoard(model, context), renderStatusSheets(model, context)], "\n"),
      },
      isAboutFaults: true,
    },
    { assets, context },
  );
}
