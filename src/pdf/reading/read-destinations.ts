import { PDFHexString, PDFRef, PDFString } from "@cantoo/pdf-lib";
import type { PDFObject } from "@cantoo/pdf-lib";

import { listPages } from "../document/list-pages.ts";
import { lookupArray, lookupDict, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";

/** The named destinations of a PDF that is open: per name the number of its page, from 1. */
export function findDestinations(open: OpenPdf): ReadonlyMap<string, number> {
  const numbers = new Map(listPages(open).map(({ ref }, index) => [ref.toString(), index + 1]));
  const destinations = new Map<string, number>();
  for (const [id, destination] of listDestinations(open)) {
    const number = numbers.get(findPage(open, destination) ?? "");
    if (number !== undefined) destinations.set(id, number);
  }
  return destinations;
}

/** PDF 1.1 keeps them in a dictionary, PDF 1.2 in a name tree; Chromium's versions differ. */
export function listDestinations(open: OpenPdf): [string, PDFObject][] {
  const dictionary = lookupDict(open, open.catalog.get(name("Dests")));
  const named = dictionary?.entries().map(([id, value]): [string, PDFObject] => [id.decodeText(), value]) ?? [];
  const tree = lookupDict(open, open.catalog.get(name("Names")))?.get(name("Dests"));
  return [...named, ...listLeaves(open, tree)];
}

function listLeaves(open: OpenPdf, node: PDFObject | undefined): [string, PDFObject][] {
  const dict = lookupDict(open, node);
  const leaf = lookupArray(open, dict?.get(name("Names")))?.asArray() ?? [];
  const kids = lookupArray(open, dict?.get(name("Kids")))?.asArray() ?? [];
  return [...listPairs(leaf), ...kids.flatMap((kid) => listLeaves(open, kid))];
}

/** Keys and values alternate in a leaf. */
function listPairs(leaf: readonly PDFObject[]): [string, PDFObject][] {
  return leaf.flatMap((key, index): [string, PDFObject][] => {
    const value = leaf[index + 1];
    const isKey = index % 2 === 0 && (key instanceof PDFString || key instanceof PDFHexString);
    return isKey && value !== undefined ? [[key.decodeText(), value]] : [];
  });
}

/** A destination is an array that begins with its page, or a dictionary that holds such an array. */
function findPage(open: OpenPdf, destination: PDFObject): string | null {
  const array = lookupArray(open, lookupDict(open, destination)?.get(name("D")) ?? destination);
  const page = array?.get(0);
  return page instanceof PDFRef ? page.toString() : null;
}
