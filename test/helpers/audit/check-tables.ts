import type { AuditFinding } from "./audit-finding.ts";
import type { HtmlElement } from "./html-element.ts";
import { readText } from "./read-text.ts";
import { scanElements } from "./scan-elements.ts";

/** Every table has a caption, and heads that say what they are the head of. */
export function checkTables(elements: readonly HtmlElement[]): readonly AuditFinding[] {
  return elements
    .filter(({ name }) => name === "table")
    .flatMap(({ tag, inner }) =>
      findFaults(scanElements(inner)).map((message) => ({ rule: "a11y/table", message, excerpt: tag })),
    );
}

function findFaults(parts: readonly HtmlElement[]): readonly string[] {
  const heads = parts.filter(({ name }) => name === "th");
  const hasCaption = parts.some(({ name, inner }) => name === "caption" && readText(inner) !== "");
  return [
    ...(hasCaption ? [] : ["Een tabel heeft geen bijschrift."]),
    ...(heads.length > 0 ? [] : ["Een tabel heeft geen koppen."]),
    ...(heads.every(({ attributes }) => attributes.has("scope")) ? [] : ["Een kop in een tabel zegt niet waarvan."]),
  ];
}
