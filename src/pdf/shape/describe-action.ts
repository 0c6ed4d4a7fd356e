import { PDFArray, PDFDict } from "@cantoo/pdf-lib";

import { lookupName, lookupText, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";

/** What an annotation, a bookmark or the document itself does when it is clicked or opened; empty for nothing. */
export function describeAction(open: OpenPdf, holder: PDFDict | undefined, key = "A"): string {
  const action = open.lookup(holder?.get(name(key)));
  if (action instanceof PDFDict) {
    const kind = lookupName(open, action.get(name("S"))) ?? "onbekend";
    if (kind === "URI") return lookupText(open, action.get(name("URI"))) ?? kind;
    return kind === "GoTo" ? describePlace(open, action, "D") : `opdracht ${kind}`;
  }
  if (action instanceof PDFArray) return "een plaats";
  return key === "A" ? describePlace(open, holder, "Dest") : "";
}

function describePlace(open: OpenPdf, holder: PDFDict | undefined, key: string): string {
  const place = holder?.get(name(key));
  if (place === undefined) return "";
  const id = lookupName(open, place) ?? lookupText(open, place);
  return id === undefined ? "een plaats" : `#${id}`;
}
