import type { DateFigure, Figure } from "../../value/value.ts";
import { formatRule, formatSource } from "../notation/format-origin.ts";
import { missingStatus, STATUS_WORDS } from "../../value/notation/status-words.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

/** The word that is printed where a value is missing. */
export function renderMissing({ status, origin }: Figure | DateFigure, { templates }: RenderContext): SafeHtml {
  const slug = missingStatus(status);
  const view = { slug, ...STATUS_WORDS[slug], source: formatSource(origin), rule: formatRule(origin) };
  return templates.render("missing-value", view);
}
