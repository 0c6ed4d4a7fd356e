import type { Link } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import { escapeHtml } from "../safe-html.ts";
import type { SafeHtml } from "../safe-html.ts";
import { isSafeAddress } from "./is-safe-address.ts";

/** A link; its text alone when the address is not one that may be followed. */
export function renderLink({ href, text }: Link, { templates }: RenderContext): SafeHtml {
  return isSafeAddress(href) && text.trim() !== "" ? templates.render("link", { href, text }) : escapeHtml(text);
}
