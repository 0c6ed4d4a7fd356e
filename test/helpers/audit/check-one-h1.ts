import type { AuditFinding } from "./audit-finding.ts";
import type { HtmlElement } from "./html-element.ts";

export function checkOneH1(elements: readonly HtmlElement[]): readonly AuditFinding[] {
  const [first, ...others] = elements.filter(({ name }) => name === "h1");
  if (first === undefined)
    return [{ rule: "a11y/one-h1", message: "De pagina heeft geen hoofdtitel (h1).", excerpt: "" }];
  return others.map(({ tag }) => ({
    rule: "a11y/one-h1",
    message: "De pagina heeft meer dan één hoofdtitel (h1).",
    excerpt: tag,
  }));
}
