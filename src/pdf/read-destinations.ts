import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from "@cantoo/pdf-lib";
import type { PDFObject } from "@cantoo/pdf-lib";

import { openPdf } from "./open-pdf.ts";
import type { OpenPdf } from "./open-pdf.ts";

/**
 * The named destinations of a PDF.
 *
 * @returns per name the number of its page, from 1
 */
export async function readDestinations(pdf: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const open = await openPdf(pdf);
  const numbers = new Map(
    listPages(open, open.catalog.get(PDFName.of("Pages"))).map((page, index) => [page, index + 1]),
  );
  const destinations = new Map<string, number>();
  for (const [name, destination] of listDestinations(open)) {
    const number = numbers.get(findPage(open, destination) ?? "");
    if (number !== undefined) destinations.set(name, number);
  }
  return destinations;
}

/** The references of all pages below a node of the page tree, in order. */
function listPages(open: OpenPdf, node: PDFObject | undefined): string[] {
  const kids = lookupArray(open, lookupDict(open, node)?.get(PDFName.of("Kids")));
  return kids === undefined ? [String(node)] : kids.asArray().flatMap((kid) => listPages(open, kid));
}

/** PDF 1.1 keeps them in a dictionary, PDF 1.2 in a name tree; Chromium's versions differ. */
function listDestinations(open: OpenPdf): [string, PDFObject][] {
  const dictionary = lookupDict(open, open.catalog.get(PDFName.of("Dests")));
  const named = dictionary?.entries().map(([name, value]): [string, PDFObject] => [name.decodeText(), value]) ?? [];
  const tree = lookupDict(open, open.catalog.get(PDFName.of("Names")))?.get(PDFName.of("Dests"));
  return [...named, ...listLeaves(open, tree)];
}

function listLeaves(open: OpenPdf, node: PDFObject | undefined): [string, PDFObject][] {
  const dict = lookupDict(open, node);
  const leaf = lookupArray(open, dict?.get(PDFName.of("Names")))?.asArray() ?? [];
  const kids = lookupArray(open, dict?.get(PDFName.of("Kids")))?.asArray() ?? [];
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
  const array = lookupArray(open, lookupDict(open, destination)?.get(PDFName.of("D")) ?? destination);
  const page = array?.get(0);
  return page instanceof PDFRef ? page.toString() : null;
}

function lookupDict({ lookup }: OpenPdf, object: PDFObject | undefined): PDFDict | undefined {
  const found = lookup(object);
  return found instanceof PDFDict ? found : undefined;
}

function lookupArray({ lookup }: OpenPdf, object: PDFObject | undefined): PDFArray | undefined {
  const found = lookup(object);
  return found instanceof PDFArray ? found : undefined;
}
