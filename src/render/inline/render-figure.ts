import type { Figure } from "../../value/value.ts";
import { isKnown } from "../../value/notation/format-figure.ts";
import { spellFigure } from "../notation/spell-figure.ts";
import { toMachineValue } from "../notation/to-machine-value.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { formatRule, formatSource } from "../notation/format-origin.ts";
import { renderMissing } from "./render-missing.ts";

/** A number as `<data>` with its source, or the word that stands in its place. */
export function renderFigure(figure: Figure, context: RenderContext): SafeHtml {
  if (!isKnown(figure)) return renderMissing(figure, context);
  return context.templates.render("figure", {
    value: toMachineValue(figure),
    text: spellFigure(figure, context.place),
    source: formatSource(figure.origin),
    rule: formatRule(figure.origin),
  });
}
