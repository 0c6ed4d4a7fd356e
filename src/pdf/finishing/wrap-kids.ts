import type { PDFRef } from "@cantoo/pdf-lib";

import { name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { ParentTree } from "./parent-tree.ts";
import { setKids, toObject } from "../document/structure-tree.ts";
import type { Element, Kid } from "../document/structure-tree.ts";

/** What is to be put around which kids of an element. */
export interface Wrapping {
  readonly parent: Element;
  readonly type: string;
  readonly kids: readonly Kid[];
}

/**
 * Makes a new element of kids that stand together below another; it takes their place there when the caller puts it
 * there.
 *
 * @returns the new element
 */
export function wrapKids(open: OpenPdf, parents: ParentTree, { parent, type, kids }: Wrapping): PDFRef {
  const { dict } = parent;
  const page = dict.get(name("Pg"));
  const wrapper = dict.context.obj({ Type: "StructElem", S: type, P: parent.ref, ...(page && { Pg: page }) });
  setKids({ dict: wrapper }, kids.map(toObject));
  const ref = open.add(wrapper);
  for (const kid of kids) {
    if (kid.kind === "element") kid.element.dict.set(name("P"), ref);
    if (kid.kind === "content") parents.setContent(kid.content, ref);
    if (kid.kind === "object") parents.setObject(kid.target, ref);
  }
  return ref;
}
