import type { AuditFinding } from "./audit-finding.ts";
import type { HtmlElement } from "./html-element.ts";

const REFERRING = ["aria-labelledby", "aria-describedby", "headers"];

/** Every link within the page, and every name that is taken from elsewhere in it, has its target. */
export function checkAnchors(elements: readonly HtmlElement[]): readonly AuditFinding[] {
  const ids = new Set(elements.map(({ attributes }) => attributes.get("id")));
  return elements.flatMap(({ attributes, tag }) =>
    readTargets(attributes)
      .filter((target) => !ids.has(target))
      .map((target) => ({ rule: "a11y/anchor", message: `Er is geen plaats met de naam "${target}".`, excerpt: tag })),
  );
}

function readTargets(attributes: ReadonlyMap<string, string>): readonly string[] {
  const href = attributes.get("href") ?? "";
  const names = REFERRING.flatMap((name) => (attributes.get(name) ?? "").split(/\s+/u));
  return [...(href.startsWith("#") ? [href.slice(1)] : []), ...names.filter((name) => name !== "")];
}
