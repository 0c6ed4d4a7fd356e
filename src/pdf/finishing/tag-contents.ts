import type { Finding } from "../document/finding.ts";
import { listLinkAnnotations } from "../document/list-links.ts";
import { name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { readParentTree } from "./parent-tree.ts";
import type { ParentTree } from "./parent-tree.ts";
import { listBelow, listElements, setKids, toObject } from "../document/structure-tree.ts";
import type { Element } from "../document/structure-tree.ts";
import { wrapKids } from "./wrap-kids.ts";

/**
 * Makes a table of contents of the list that is one (ISO 32000-1, table 333): TOC for L, TOCI for LI, and a Reference
 * around each link. Chromium prints the list of a `<nav>` like any other; it is known by where its links lead.
 *
 * @param contents the ids to which the links of the table of contents lead, in order; none when the page has none
 */
export function tagContents(open: OpenPdf, contents: readonly string[]): Finding[] {
  if (contents.length === 0) return [];
  const lists = listElements(open).filter(({ type }) => type === "L");
  const wanted = JSON.stringify(contents);
  const list = lists.find((one) => JSON.stringify(listTargets(open, one)) === wanted);
  if (list === undefined) {
    return [{ rule: "tag-contents/not-found", message: "No list in the PDF has the links of the table of contents." }];
  }
  const parents = readParentTree(open);
  for (const element of listBelow(list)) tagElement(open, parents, element);
  return [];
}

/** Where the links of a list lead, each once, however many lines it has. */
function listTargets(open: OpenPdf, list: Element): string[] {
  const links = listBelow(list).filter(({ type }) => type === "Link");
  return links.map((link) => {
    const target = listLinkAnnotations(open, link)[0]?.target;
    return target?.kind === "destination" ? target.id : "";
  });
}

function tagElement(open: OpenPdf, parents: ParentTree, element: Element): void {
  if (element.type === "L") {
    element.dict.set(name("S"), name("TOC"));
    // How a list is numbered is no attribute of a table of contents
    element.dict.delete(name("A"));
  }
  if (element.type !== "LI") return;
  element.dict.set(name("S"), name("TOCI"));
  const kids = element.kids.map((kid) => {
    const isLink = kid.kind === "element" && kid.element.type === "Link";
    return isLink ? wrapKids(open, parents, { parent: element, type: "Reference", kids: [kid] }) : toObject(kid);
  });
  setKids(element, kids);
}
