import type { Quote } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

/** A quotation stands between quotation marks, unless its own text already begins with one. */
export function renderQuote({ text, source }: Quote, { templates }: RenderContext): SafeHtml {
  const needsMarks = !/^[“„"]/u.test(text);
  return templates.render("quote", { text, source, needsMarks });
}
