import { PDFRef } from "@cantoo/pdf-lib";
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import { lookupArray, lookupDict, name } from "./look-up.ts";
import type { OpenPdf } from "./open-pdf.ts";

/** A page with the reference by which destinations and tags mean it. */
export interface Page {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** All pages, in order. */
export function listPages(open: OpenPdf): Page[] {
  return listBelow(open, open.catalog.get(name("Pages")));
}

function listBelow(open: OpenPdf, node: PDFObject | undefined): Page[] {
  const dict = lookupDict(open, node);
  const kids = lookupArray(open, dict?.get(name("Kids")));
  if (kids !== undefined) return kids.asArray().flatMap((kid) => listBelow(open, kid));
  return dict !== undefined && node instanceof PDFRef ? [{ ref: node, dict }] : [];
}
