import { escapeMarkup } from "../value/escape-markup.ts";

declare const safeHtml: unique symbol;

/** Text that may stand in a page as it is: it came out of a template, or every character of it was escaped. */
export type SafeHtml = string & { readonly [safeHtml]: true };

/** The only other ways to a SafeHtml are the template engine, the Markdown parser and the chart renderer. */
export function escapeHtml(text: string): SafeHtml {
  return trustHtml(escapeMarkup(text));
}

export function joinHtml(parts: readonly SafeHtml[], separator: "" | "\n" = ""): SafeHtml {
  return trustHtml(parts.join(separator));
}

/** Declares a string safe: for output of code that escapes by itself, never for content. */
export function trustHtml(html: string): SafeHtml {
  // The brand exists for the compiler only
  return html as SafeHtml;
}
