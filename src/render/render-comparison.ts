import type { ComparisonPage } from "../compose/comparison-model.ts";
import type { ReportMeta } from "../compose/report-model.ts";
import { createRenderContext } from "./create-render-context.ts";
import { exampleNotice } from "./page/example-notice.ts";
import { renderBand } from "./page/render-band.ts";
import { renderDocument } from "./page/render-document.ts";
import { formatPageRules } from "./print/format-page-rules.ts";
import type { RenderAssets } from "./render-assets.ts";

/** The page vergelijking.html: what changed between two reports or versions. */
export function renderComparison(
  { model, deal, report, isExample, blocks }: ComparisonPage,
  assets: RenderAssets,
): string {
  const context = createRenderContext(assets);
  const meta = describePage({ deal, report, isExample });
  const { title, lead, note } = model;
  return renderDocument(
    {
      shell: "vergelijking",
      title: `${title} · ${deal.naam}`,
      description: lead,
      keywords: [],
      meta,
      rules: [formatPageRules(meta, [{ name: "vergelijking", running: title, orientation: "staand" }])],
      parts: {
        coverHtml: renderBand({ deal: deal.naam, title, flag: isExample ? "Voorbeeldgegevens" : report }, context),
        leadHtml: context.renderText([lead], context),
        mainHtml: context.renderBlocks(blocks, context),
        noteHtml: context.renderText([note === "" ? exampleNotice(meta) : note], context),
      },
      isAboutFaults: true,
    },
    { assets, context },
  );
}

/** The page is no report, and says of itself only whose it is. */
function describePage({ deal, report, isExample }: Pick<ComparisonPage, "deal" | "report" | "isExample">): ReportMeta {
  return {
    dealId: deal.id,
    dealName: deal.naam,
    dealInSentence: deal.naam,
    name: report,
    title: `Voortgangsrapportage ${report}`,
    version: "concept",
    edition: "",
    versionLabel: "",
    isExample,
    period: { from: "", to: "" },
    peildatum: "",
    reportDate: "",
    author: "",
  };
}
