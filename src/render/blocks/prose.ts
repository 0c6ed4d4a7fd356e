import type { Markdown, Prose } from "../../compose/report-model.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { markdownParser } from "../markdown/markdown-parser.ts";
import type { Claim } from "../claims/claim.ts";
import type { Maker } from "../claims/create-maker.ts";
import type { BlockKind } from "./block-kind.ts";

export const prose: BlockKind<Prose> = {
  render: renderProse,
  claim: ({ text }, make) => claimMarkdown(text, make),
};

function renderProse({ text }: Prose, context: RenderContext): SafeHtml {
  return context.templates.render("prose", { textHtml: renderMarkdown(text, "blocks", context) });
}

/** Markdown of several paragraphs: each paragraph, heading and item of a list apart. */
function claimMarkdown({ markdown, figures }: Markdown, make: Maker): Claim[] {
  const lines = markdownParser.parse(markdown, {}).filter(({ type }) => type === "inline" || type === "fence");
  return lines.flatMap(({ content }) => make("tekst", [{ kind: "markdown", markdown: content, figures }]));
}
