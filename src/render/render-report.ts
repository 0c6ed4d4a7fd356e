import { groupTypefaces, replaceUnsettable } from "../value/typefaces.ts";
import type { Chapter, ReportModel } from "../compose/report-model.ts";
import { createRenderContext } from "./create-render-context.ts";
import { describeReport } from "./describe-report.ts";
import { exampleNotice } from "./page/example-notice.ts";
import { renderChapter } from "./page/render-chapter.ts";
import { renderContents } from "./page/render-contents.ts";
import { renderCover } from "./page/render-cover.ts";
import { renderDocument } from "./page/render-document.ts";
import { formatContentsRules } from "./print/format-page-rules.ts";
import { formatPageRules } from "./print/format-page-rules.ts";
import type { NamedPage } from "./print/format-page-rules.ts";
import { pageName } from "./print/format-page-rules.ts";
import type { RenderAssets } from "./render-assets.ts";
import { listAnchors } from "./list-anchors.ts";
import { joinHtml } from "./safe-html.ts";

/** The report as one self-contained HTML document, for the web and for the printer alike. */
export function renderReport({ meta, cover, chapters }: ReportModel, assets: RenderAssets): string {
  const anchors = listAnchors({ chapters });
  const context = { ...createRenderContext(assets), hasAnchor: (id: string) => anchors.has(id) };
  const notice = exampleNotice(meta);
  const pages = chapters.map((chapter, index) => renderChapter(chapter, { index, exampleNotice: notice }, context));
  return renderDocument(
    {
      shell: "rapport",
      title: `${meta.title} · ${meta.dealName} · ${meta.versionLabel}`,
      description: describeReport(meta),
      keywords: ["voortgangsrapportage", meta.dealName, ...cover.themes.map(({ name }) => name)],
      meta,
      rules: [formatPageRules(meta, namePages(chapters, assets)), formatContentsRules(chapters.length)],
      parts: {
        coverHtml: renderCover(cover, context),
        contentsHtml: renderContents(chapters, notice, context),
        mainHtml: joinHtml(pages, "\n"),
      },
      isAboutFaults: false,
    },
    { assets, context },
  );
}

function namePages(chapters: readonly Chapter[], { fonts }: RenderAssets): NamedPage[] {
  const typefaces = groupTypefaces(fonts);
  return chapters.map(({ running, orientation }, index) => ({
    name: pageName(index),
    running: replaceUnsettable(running, typefaces),
    orientation,
  }));
}
