import type { Paragraph } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import type { BlockKind } from "./block-kind.ts";

export const paragraph: BlockKind<Paragraph> = {
  render: renderParagraph,
  claim: ({ tone, text }, make) => make(tone === "klein" ? "noot" : "tekst", text),
};

function renderParagraph({ tone, text }: Paragraph, context: RenderContext): SafeHtml {
  return context.templates.render("paragraph", { tone, textHtml: context.renderText(text, context) });
}
