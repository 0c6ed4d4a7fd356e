import type { AuditFinding } from "./audit-finding.ts";
import type { HtmlElement } from "./html-element.ts";

const LONGEST_EXCERPT = 120;

/** Every image says what is on it, and so does every drawing that is not hidden from who cannot see it. */
export function checkImageAlt(elements: readonly HtmlElement[]): readonly AuditFinding[] {
  return elements.filter(lacksText).map(({ name, tag }) => ({
    rule: "a11y/image-alt",
    message: name === "img" ? "Een afbeelding heeft geen beschrijving." : "Een tekening heeft geen beschrijving.",
    excerpt: tag.slice(0, LONGEST_EXCERPT),
  }));
}

function lacksText({ name, attributes }: HtmlElement): boolean {
  if (name === "img") return (attributes.get("alt") ?? "").trim() === "";
  if (name !== "svg" || attributes.get("aria-hidden") === "true") return false;
  return attributes.get("role") !== "img" || (attributes.get("aria-label") ?? "").trim() === "";
}
