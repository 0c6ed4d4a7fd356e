import type { Inline, RichText } from "../../compose/report-model.ts";
import { toPlainMarkdown } from "../markdown/to-plain-markdown.ts";
import { spellFigure } from "./spell-figure.ts";

/** Rich text as bare words, for an accessible name. */
export function toPlainText(text: RichText): string {
  return text.map(toPlain).join("").trim();
}

function toPlain(inline: Inline): string {
  if (typeof inline === "string") return inline;
  switch (inline.kind) {
    case "figure":
    case "date":
      return spellFigure(inline, "tekst");
    case "link":
      return inline.text;
    case "strong":
      return inline.text.map(toPlain).join("");
    case "oordeel":
      return inline.oordeel;
    case "markdown":
      return toPlainMarkdown(inline);
    case "page-number":
      return "";
    case "line-break":
      return " ";
  }
}
