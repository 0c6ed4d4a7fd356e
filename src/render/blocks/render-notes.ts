import type { Notes } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

/** Numbered notes, each with links back to where the text points at it. */
export function renderNotes({ items }: Notes, context: RenderContext): SafeHtml {
  const views = items.map(({ id, text, references: [first = "", ...others] }, index) => ({
    id,
    number: index + 1,
    first,
    others: others.map((anchor, place) => ({ anchor, number: index + 1, place: place + 2 })),
    textHtml: context.renderText(text, context),
  }));
  return context.templates.render("notes", { items: views });
}
