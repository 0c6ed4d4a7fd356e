import { PDFRef } from "@cantoo/pdf-lib";
import type { PDFDict } from "@cantoo/pdf-lib";

import { listPages } from "./list-pages.ts";
import { lookupArray, lookupDict, lookupName, lookupText, name } from "./look-up.ts";
import type { OpenPdf } from "./open-pdf.ts";
import { listBelow } from "./structure-tree.ts";
import type { Element } from "./structure-tree.ts";

/** An annotation that leads somewhere. One link of the text has as many as it has lines. */
export interface LinkAnnotation {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly target: Target;
}

export type Target =
  | { readonly kind: "destination"; readonly id: string }
  | { readonly kind: "address"; readonly url: string }
  | { readonly kind: "unknown" };

/** The annotations that belong to an element and to those below it, in order. */
export function listLinkAnnotations(open: OpenPdf, element: Element): LinkAnnotation[] {
  return listBelow(element).flatMap(({ kids }) =>
    kids.flatMap((kid) => {
      const dict = kid.kind === "object" ? lookupDict(open, kid.target) : undefined;
      if (kid.kind !== "object" || dict === undefined) return [];
      const isLink = lookupName(open, dict.get(name("Subtype"))) === "Link";
      return isLink ? [{ ref: kid.target, dict, target: readTarget(open, dict) }] : [];
    }),
  );
}

/** A link with the page that it lies on, from 1. */
export interface PageLink extends LinkAnnotation {
  readonly page: number;
}

/** All links of all pages, whatever the structure tree knows of them. */
export function listPageLinks(open: OpenPdf): PageLink[] {
  return listPages(open).flatMap(({ dict: onPage }, index) =>
    (lookupArray(open, onPage.get(name("Annots")))?.asArray() ?? []).flatMap((ref) => {
      const dict = lookupDict(open, ref);
      const isLink = lookupName(open, dict?.get(name("Subtype"))) === "Link";
      if (!isLink || !(ref instanceof PDFRef) || dict === undefined) return [];
      return [{ ref, dict, target: readTarget(open, dict), page: index + 1 }];
    }),
  );
}

/** Where an annotation leads: a named place in the document, or an address outside it. */
function readTarget(open: OpenPdf, annotation: PDFDict): Target {
  const action = lookupDict(open, annotation.get(name("A")));
  const url = lookupText(open, action?.get(name("URI")));
  if (url !== undefined) return { kind: "address", url };
  const place = annotation.get(name("Dest")) ?? action?.get(name("D"));
  const id = lookupName(open, place) ?? lookupText(open, place);
  return id === undefined ? { kind: "unknown" } : { kind: "destination", id };
}
