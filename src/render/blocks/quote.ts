import type { Quote } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import type { BlockKind } from "./block-kind.ts";

export const quote: BlockKind<Quote> = {
  render: renderQuote,
  claim: ({ text, source }, make) => [...make("citaat", [text]), ...make("noot", [source])],
};

/** A quotation stands between quotation marks, unless its own text already begins with one. */
function renderQuote({ text, source }: Quote, { templates }: RenderContext): SafeHtml {
  const needsMarks = !/^[“„"]/u.test(text);
  return templates.render("quote", { text, source, needsMarks });
}
