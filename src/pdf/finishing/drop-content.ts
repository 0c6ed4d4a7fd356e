import type { PDFRef } from "@cantoo/pdf-lib";

import type { OpenPdf } from "../document/open-pdf.ts";
import { readParentTree } from "./parent-tree.ts";
import { setKids, toObject } from "../document/structure-tree.ts";
import type { ContentKid, Element, Kid } from "../document/structure-tree.ts";

/** Per page or form, the numbers of its marked content that is no part of the document. */
export type Dropped = ReadonlyMap<PDFRef, ReadonlySet<number>>;

/**
 * Takes marked content out of the structure tree. What draws it is to be marked as an artifact (mark-artifacts.ts).
 *
 * @param elements all of the tree, as it is now
 */
export function dropContent(open: OpenPdf, elements: readonly Element[], dropped: Dropped): void {
  const parents = readParentTree(open);
  for (const element of elements) {
    const gone = element.kids.flatMap((kid) => (isDropped(kid, dropped) ? [kid.content] : []));
    if (gone.length === 0) continue;
    const kept = element.kids.filter((kid) => !isDropped(kid, dropped));
    setKids(element, kept.map(toObject));
    for (const content of gone) parents.setContent(content, null);
  }
}

function isDropped(kid: Kid, dropped: Dropped): kid is Kid & { readonly content: ContentKid } {
  return kid.kind === "content" && dropped.get(kid.content.container)?.has(kid.content.mcid) === true;
}
