import type { StatusList, ThemeMarks } from "../../compose/report-model.ts";
import { liveHref } from "../inline/addresses.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { renderResultMark } from "../signs/render-result-mark.ts";
import { claimMarks } from "../claims/claim-marks.ts";
import type { BlockKind } from "./block-kind.ts";

export const statusList: BlockKind<StatusList> = {
  render: renderStatusList,
  claim: ({ themes }, make) => claimMarks(themes, make),
};

/** All results by theme, each as its sign. */
function renderStatusList({ themes }: StatusList, context: RenderContext): SafeHtml {
  return context.templates.render("status-list", { themes: themes.map((theme) => viewTheme(theme, context)) });
}

function viewTheme({ number, name, href, results }: ThemeMarks, context: RenderContext): object {
  const marks = results.map((mark) => ({
    href: liveHref(mark.href, context),
    signHtml: renderResultMark(mark, context),
  }));
  return { number, name, href: liveHref(href, context), marks };
}
