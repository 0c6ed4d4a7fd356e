import type { OpenPdf } from "../document/open-pdf.ts";
import { readParentTree } from "./parent-tree.ts";
import { listElements, setKids, toObject } from "../document/structure-tree.ts";
import type { Kid } from "../document/structure-tree.ts";
import { wrapKids } from "./wrap-kids.ts";

/** Puts all of a list item but its label in one body (PDF/UA-1, 7.2: an item holds labels and bodies only). */
export function addListBodies(open: OpenPdf): void {
  const parents = readParentTree(open);
  for (const item of listElements(open)) {
    if (item.type !== "LI") continue;
    const labels = item.kids.filter((kid) => isElement(kid, "Lbl"));
    const rest = item.kids.filter((kid) => !isElement(kid, "Lbl"));
    if (rest.length === 0 || rest.every((kid) => isElement(kid, "LBody"))) continue;
    const body = wrapKids(open, parents, { parent: item, type: "LBody", kids: rest });
    setKids(item, [...labels.map(toObject), body]);
  }
}

const isElement = (kid: Kid, type: string): boolean => kid.kind === "element" && kid.element.type === type;
