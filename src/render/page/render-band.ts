import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

export interface Band {
  readonly deal: string;
  readonly title: string;
  readonly flag: string;
}

/** The head of a page that shows no results; it holds the one h1. */
export function renderBand({ deal, title, flag }: Band, { templates }: RenderContext): SafeHtml {
  return templates.render("band", { deal, title, flag });
}
