import type { AuditFinding } from "./audit-finding.ts";
import type { HtmlElement } from "./html-element.ts";
import { readText } from "./read-text.ts";

const LANDMARKS = ["header", "main", "footer"];

/** The language, the title and the landmarks of a whole document. */
export function checkDocument(elements: readonly HtmlElement[]): readonly AuditFinding[] {
  const root = elements.find(({ name }) => name === "html");
  const title = elements.find(({ name }) => name === "title");
  const missing = LANDMARKS.filter((landmark) => !elements.some(({ name }) => name === landmark));
  return [
    ...((root?.attributes.get("lang") ?? "") === ""
      ? [find("a11y/language", "De taal van de pagina staat er niet.")]
      : []),
    ...(readText(title?.inner ?? "") === "" ? [find("a11y/title", "De pagina heeft geen titel.")] : []),
    ...missing.map((name) => find("a11y/landmark", `De pagina heeft geen ${name}.`)),
  ];
}

function find(rule: string, message: string): AuditFinding {
  return { rule, message, excerpt: "" };
}
