import type { Chapter } from "../../compose/report-model.ts";
import { pageName } from "../print/format-page-rules.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

/** The table of contents: a navigation beside the text on the web, a page with numbers in print. */
export function renderContents(
  chapters: readonly Chapter[],
  exampleNotice: string,
  { templates, level }: RenderContext,
): SafeHtml {
  return templates.render("contents", {
    level,
    exampleNotice,
    chapters: chapters.map(({ id, number, title, contents }, index) => ({
      id,
      number,
      title,
      pageName: pageName(index),
      entries: contents.map((entry) => ({ ...entry, target: entry.href.replace(/^#/u, "") })),
    })),
  });
}
