import type { Link } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import { escapeHtml } from "../safe-html.ts";
import type { SafeHtml } from "../safe-html.ts";
import { leadsSomewhere } from "./leads-somewhere.ts";

/** A link; its text alone when the address is not one that may be followed, or is nowhere in this report. */
export function renderLink({ href, text }: Link, context: RenderContext): SafeHtml {
  const isLink = leadsSomewhere(href, context) && text.trim() !== "";
  return isLink ? context.templates.render("link", { href, text }) : escapeHtml(text);
}
