import type { AuditFinding } from "./audit-finding.ts";
import type { HtmlElement } from "./html-element.ts";
import { readText } from "./read-text.ts";

/** Every link says where it goes. */
export function checkLinks(elements: readonly HtmlElement[]): readonly AuditFinding[] {
  return elements
    .filter(({ name, inner, attributes }) => name === "a" && readText(inner) === "" && !attributes.get("aria-label"))
    .map(({ tag }) => ({ rule: "a11y/empty-link", message: "Een link heeft geen tekst.", excerpt: tag }));
}
