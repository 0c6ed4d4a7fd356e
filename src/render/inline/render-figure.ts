import type { DateFigure, Figure } from "../../value/value.ts";
import { isKnown } from "../../value/notation/format-figure.ts";
import { spellFigure } from "../notation/spell-figure.ts";
import { formatRule, formatSource, toMachineValue } from "../notation/data-attributes.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { missingStatus, STATUS_WORDS } from "../../value/notation/status-words.ts";

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

/** After how many letters a long word may go on in the next line: a narrow column has no room for all of it. */
const FOLDS: Partial<Record<keyof typeof STATUS_WORDS, number>> = { vertrouwelijk: "vertrou".length };

/** The word that is printed where a value is missing. */
function renderMissing({ status, origin }: Figure | DateFigure, { templates }: RenderContext): SafeHtml {
  const slug = missingStatus(status);
  const { word, spoken } = STATUS_WORDS[slug];
  const fold = FOLDS[slug] ?? word.length;
  const words = { word: word.slice(0, fold), rest: word.slice(fold), spoken };
  return templates.render("missing-value", {
    slug,
    ...words,
    source: formatSource(origin),
    rule: formatRule(origin),
  });
}
