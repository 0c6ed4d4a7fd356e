import type { NoteItem, Notes } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import type { Claim } from "../claims/claim.ts";
import type { Maker } from "../claims/create-maker.ts";
import type { BlockKind } from "./block-kind.ts";

export const notes: BlockKind<Notes> = {
  render: renderNotes,
  claim: ({ items }, make) => items.flatMap((item, index) => claimNote(item, index + 1, make)),
};

/** Numbered notes, each with links back to where the text points at it. */
function renderNotes({ items }: Notes, context: RenderContext): SafeHtml {
  const views = items.map(({ id, text, references: [first = "", ...others] }, index) => ({
    id,
    number: index + 1,
    first,
    others: others.map((anchor, place) => ({ anchor, number: index + 1, place: place + 2 })),
    textHtml: context.renderText(text, context),
  }));
  return context.templates.render("notes", { items: views });
}

/** A note behind its number, and before the numbers of further places that point at it. */
function claimNote({ text, references }: NoteItem, number: number, make: Maker): Claim[] {
  const others = references.slice(1).map((_, index) => `${String(number)}.${String(index + 2)}`);
  return [...make("noot", [String(number)]), ...make("noot", text), ...others.flatMap((one) => make("noot", [one]))];
}
