import { listPages } from "../document/list-pages.ts";
import { lookupArray, lookupEntries, lookupName, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";

/** Of each page what lies on it beside its contents, by kind: "Link", or the note that somebody put over a figure. */
export function listAnnotations(open: OpenPdf): string[][] {
  return listPages(open).map(({ dict }) => {
    const annotations = lookupArray(open, dict.get(name("Annots")))?.asArray() ?? [];
    return annotations.map((one) => lookupName(open, lookupEntries(open, one)?.get(name("Subtype"))) ?? "");
  });
}
