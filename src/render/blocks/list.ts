import type { List } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import type { BlockKind } from "./block-kind.ts";

export const list: BlockKind<List> = {
  render: renderList,
  claim: ({ items }, make) => items.flatMap((item) => make("tekst", item)),
};

function renderList({ ordered, items }: List, context: RenderContext): SafeHtml {
  const views = items.map((text) => ({ textHtml: context.renderText(text, context) }));
  return context.templates.render("list", { ordered, items: views });
}
