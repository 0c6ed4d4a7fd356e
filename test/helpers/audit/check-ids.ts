import type { AuditFinding } from "./audit-finding.ts";
import type { HtmlElement } from "./html-element.ts";

/** An id that stands twice makes a link go to the wrong place. */
export function checkIds(elements: readonly HtmlElement[]): readonly AuditFinding[] {
  const seen = new Set<string>();
  return elements.flatMap(({ attributes, tag }) => {
    const id = attributes.get("id");
    if (id === undefined) return [];
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice || id === ""
      ? [{ rule: "a11y/unique-id", message: `Het anker "${id}" staat er meer dan één keer of is leeg.`, excerpt: tag }]
      : [];
  });
}
