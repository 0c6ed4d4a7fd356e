import type { PageNumber } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

/** A link, because only an anchor that is linked to becomes a destination in the PDF whose page can be read. */
export function renderPageNumber({ target }: PageNumber, { templates }: RenderContext): SafeHtml {
  return templates.render("page-number", { target });
}
