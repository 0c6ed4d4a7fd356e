import { PDFDict } from "@cantoo/pdf-lib";

import type { Finding } from "../document/finding.ts";
import { lookupDict, name, requireDict } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { listChildren, listElements } from "../document/structure-tree.ts";
import type { Element } from "../document/structure-tree.ts";
import { BLOCK_TYPES, STANDARD_TYPES } from "./structure-types.ts";

/** Types of PDF 2.0 that Chromium uses, or may use one day, and the nearest type of PDF 1.7. A Note would need an id. */
export const ROLES: ReadonlyMap<string, string> = new Map([
  ["Strong", "Span"],
  ["Em", "Span"],
  ["Sub", "Span"],
  ["Title", "P"],
  ["Aside", "Div"],
  ["FENote", "Div"],
  ["DocumentFragment", "Div"],
  ["Artifact", "NonStruct"],
]);

/**
 * Maps every type of its own to a standard one (PDF/UA-1, 7.1; PDF/A-3, 6.7.3.4). A type that is not known here becomes
 * a grouping when a block stands in it, and else a stretch of text; it is said, since a new browser brings it.
 */
export function mapRoles(open: OpenPdf): Finding[] {
  const root = requireDict(open, open.catalog, "StructTreeRoot");
  const roles = lookupDict(open, root.get(name("RoleMap"))) ?? PDFDict.withContext(root.context);
  const own = listElements(open).filter(({ type }) => !STANDARD_TYPES.has(type) && !roles.has(name(type)));
  const findings: Finding[] = [];
  for (const [type, elements] of groupByType(own)) {
    const role = ROLES.get(type) ?? guessRole(elements);
    roles.set(name(type), name(role));
    if (!ROLES.has(type))
      findings.push({ rule: "map-roles/unknown-type", message: `"${type}" is taken for "${role}".` });
  }
  if (roles.keys().length > 0) root.set(name("RoleMap"), roles);
  return findings;
}

function groupByType(elements: readonly Element[]): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const group = groups.get(element.type);
    if (group === undefined) groups.set(element.type, [element]);
    else group.push(element);
  }
  return groups;
}

function guessRole(elements: readonly Element[]): string {
  return elements.flatMap(listChildren).some(({ type }) => BLOCK_TYPES.has(type)) ? "Div" : "Span";
}
