import type { Facts } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import type { BlockKind } from "./block-kind.ts";

export const facts: BlockKind<Facts> = {
  render: renderFacts,
  claim: ({ items }, make) => items.flatMap(({ label, text }) => [...make("tekst", [label]), ...make("tekst", text)]),
};

/** Labelled texts. A list and not a dl, because Chromium gives a dl no tags in a PDF. */
function renderFacts({ tone, items }: Facts, context: RenderContext): SafeHtml {
  const views = items.map(({ label, text }) => ({ label, textHtml: context.renderText(text, context) }));
  return context.templates.render("facts", { tone, items: views });
}
