import type { StatusList, ThemeMarks } from "../../compose/report-model.ts";
import { liveHref } from "../inline/leads-somewhere.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { renderResultMark } from "../signs/render-result-mark.ts";

/** All results by theme, each as its sign. */
export function renderStatusList({ themes }: StatusList, context: RenderContext): SafeHtml {
  return context.templates.render("status-list", { themes: themes.map((theme) => viewTheme(theme, context)) });
}

function viewTheme({ number, name, href, results }: ThemeMarks, context: RenderContext): object {
  const marks = results.map((mark) => ({
    href: liveHref(mark.href, context),
    signHtml: renderResultMark(mark, context),
  }));
  return { number, name, href: liveHref(href, context), marks };
}
