import { PDFArray, PDFNull } from "@cantoo/pdf-lib";
import type { PDFObject, PDFRef } from "@cantoo/pdf-lib";

import { lookupArray, lookupDict, lookupEntries, lookupNumber, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { ContentKid } from "../document/structure-tree.ts";

/** The way back from what is on a page to the element it belongs to (ISO 32000-1, 14.7.4.4). */
export interface ParentTree {
  /** Says to which element a stretch of marked content belongs; null for none. */
  readonly setContent: (content: ContentKid, owner: PDFRef | null) => void;
  /** Says to which element an annotation belongs. */
  readonly setObject: (target: PDFRef, owner: PDFRef) => void;
}

/** The list in which a key of the tree has its value. */
interface Slot {
  readonly numbers: PDFArray;
  readonly index: number;
}

/** Reads the parent tree; what it does not hold cannot be set and is left alone. */
export function readParentTree(open: OpenPdf): ParentTree {
  const root = lookupDict(open, open.catalog.get(name("StructTreeRoot")));
  const slots = new Map(listSlots(open, root?.get(name("ParentTree"))));
  const slotOf = (owner: PDFRef, key: string): Slot | undefined => slots.get(readKey(open, owner, key) ?? -1);
  return {
    setContent: ({ container, mcid }, owner) => {
      const slot = slotOf(container, "StructParents");
      const list = slot && open.lookup(slot.numbers.get(slot.index));
      if (list instanceof PDFArray && mcid < list.size()) list.set(mcid, owner ?? PDFNull);
    },
    setObject: (target, owner) => {
      const slot = slotOf(target, "StructParent");
      slot?.numbers.set(slot.index, owner);
    },
  };
}

/** The key under which a page, form or annotation stands in the tree. */
function readKey(open: OpenPdf, owner: PDFRef, key: string): number | undefined {
  return lookupNumber(open, lookupEntries(open, owner)?.get(name(key)));
}

/** Keys and values alternate in a leaf of a number tree. */
function listSlots(open: OpenPdf, node: PDFObject | undefined): [number, Slot][] {
  const dict = lookupDict(open, node);
  const numbers = lookupArray(open, dict?.get(name("Nums")));
  const kids = lookupArray(open, dict?.get(name("Kids")))?.asArray() ?? [];
  const own = numbers === undefined ? [] : listLeaf(open, numbers);
  return [...own, ...kids.flatMap((kid) => listSlots(open, kid))];
}

function listLeaf(open: OpenPdf, numbers: PDFArray): [number, Slot][] {
  return Array.from({ length: Math.floor(numbers.size() / 2) }, (_, pair): [number, Slot] => [
    lookupNumber(open, numbers.get(2 * pair)) ?? -1,
    { numbers, index: 2 * pair + 1 },
  ]);
}
