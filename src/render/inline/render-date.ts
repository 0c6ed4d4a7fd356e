import type { DateFigure } from "../../value/value.ts";
import { formatRule, formatSource } from "../notation/format-origin.ts";
import { spellFigure } from "../notation/spell-figure.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { renderMissing } from "./render-missing.ts";

/** A date as `<time>` with its source, or the word that stands in its place. */
export function renderDate(date: DateFigure, context: RenderContext): SafeHtml {
  if (date.status !== "bekend" || date.value === null) return renderMissing(date, context);
  return context.templates.render("date", {
    value: date.value,
    text: spellFigure(date, context.place),
    source: formatSource(date.origin),
    rule: formatRule(date.origin),
  });
}
