import type { Inline, RichText } from "../../compose/report-model.ts";
import { toPlainMarkdown } from "../markdown/to-plain-markdown.ts";
import { formatDateFigure } from "./format-date.ts";
import { formatFigure } from "./format-figure.ts";

/** Rich text as bare words, for an accessible name. */
export function toPlainText(text: RichText): string {
  return text.map(toPlain).join("").trim();
}

function toPlain(inline: Inline): string {
  if (typeof inline === "string") return inline;
  switch (inline.kind) {
    case "figure":
      return formatFigure(inline, "tekst");
    case "date":
      return formatDateFigure(inline);
    case "link":
      return inline.text;
    case "strong":
      return inline.text.map(toPlain).join("");
    case "oordeel":
      return inline.oordeel ?? "volgt";
    case "markdown":
      return toPlainMarkdown(inline);
    case "page-number":
      return "";
    case "line-break":
      return " ";
  }
}
