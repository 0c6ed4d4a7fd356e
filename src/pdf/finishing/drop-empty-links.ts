import { PDFArray } from "@cantoo/pdf-lib";
import type { PDFDict, PDFObject, PDFRef } from "@cantoo/pdf-lib";

import { listLinkAnnotations } from "../document/list-links.ts";
import { listPages } from "../document/list-pages.ts";
import { lookupArray, lookupNumber, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { listElements, setKids, toObject } from "../document/structure-tree.ts";

/**
 * Takes away the links without height that Chromium leaves at the end of a page where a line went to the next: nobody
 * sees them, and who goes from link to link by keyboard meets them. The link itself is on the next page.
 */
export function dropEmptyLinks(open: OpenPdf): void {
  const empty = new Set<PDFRef>();
  for (const link of listElements(open).filter(({ type }) => type === "Link")) {
    const annotations = listLinkAnnotations(open, link);
    const flat = annotations.filter(({ dict }) => !hasHeight(open, dict));
    // A link that is nowhere else stays where it is
    if (flat.length === 0 || flat.length === annotations.length) continue;
    for (const { ref } of flat) empty.add(ref);
    setKids(link, link.kids.filter((kid) => kid.kind !== "object" || !empty.has(kid.target)).map(toObject));
  }
  if (empty.size > 0) for (const { dict } of listPages(open)) dropAnnotations(open, dict, empty);
}

const LEAST_POINTS = 0.5;

function hasHeight(open: OpenPdf, annotation: PDFDict): boolean {
  const sides = lookupArray(open, annotation.get(name("Rect")))?.asArray() ?? [];
  const [, bottom = 0, , top = 1] = sides.map((side) => lookupNumber(open, side) ?? 0);
  return Math.abs(top - bottom) >= LEAST_POINTS;
}

function dropAnnotations(open: OpenPdf, page: PDFDict, dropped: ReadonlySet<PDFObject>): void {
  const annotations = lookupArray(open, page.get(name("Annots")))?.asArray() ?? [];
  const kept = annotations.filter((annotation) => !dropped.has(annotation));
  if (kept.length === annotations.length) return;
  const list = PDFArray.withContext(page.context);
  for (const annotation of kept) list.push(annotation);
  page.set(name("Annots"), list);
}
