import type { ReportModel } from "../compose/report-model.ts";
import { createRenderContext } from "./create-render-context.ts";
import { toPlainText } from "./notation/to-plain-text.ts";
import { renderBand } from "./page/render-band.ts";
import { renderDocument } from "./page/render-document.ts";
import { formatPageRules } from "./print/format-page-rules.ts";
import type { RenderAssets } from "./render-assets.ts";

/** The note of reactions as a page, of the model of `composeReactionsNote`. */
export function renderReactionsNote({ meta, cover, chapters }: ReportModel, assets: RenderAssets): string {
  const context = createRenderContext(assets);
  const { title, dealName } = meta;
  const lead = chapters.flatMap((chapter) => chapter.lead);
  return renderDocument(
    {
      shell: "nota",
      title: `${title} · ${dealName}`,
      description: toPlainText(cover.subtitle),
      keywords: [],
      meta,
      rules: [formatPageRules(meta, [{ name: "nota", running: title, orientation: "staand" }])],
      parts: {
        coverHtml: renderBand({ deal: cover.deal, title, flag: cover.flag }, context),
        aboutHtml: context.renderText(cover.subtitle, context),
        leadHtml: context.renderText(lead, context),
        mainHtml: context.renderBlocks(
          chapters.flatMap(({ blocks }) => blocks),
          context,
        ),
      },
      isAboutFaults: false,
    },
    { assets, context },
  );
}
