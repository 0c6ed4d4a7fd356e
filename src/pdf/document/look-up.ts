import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFStream, PDFString } from "@cantoo/pdf-lib";
import type { PDFObject } from "@cantoo/pdf-lib";

import type { OpenPdf } from "./open-pdf.ts";

/** Keys and names are compared and looked up thousands of times; the library keeps one object a name. */
export const name = (text: string): PDFName => PDFName.of(text);

/** The dictionary that this is or refers to. A stream is none; undefined when it is something else. */
export function lookupDict({ lookup }: OpenPdf, object: PDFObject | undefined): PDFDict | undefined {
  const found = lookup(object);
  return found instanceof PDFDict ? found : undefined;
}

/** The same, or the dictionary of the stream that this is or refers to. */
export function lookupEntries({ lookup }: OpenPdf, object: PDFObject | undefined): PDFDict | undefined {
  const found = lookup(object);
  if (found instanceof PDFStream) return found.dict;
  return found instanceof PDFDict ? found : undefined;
}

/** The array that this is or refers to. */
export function lookupArray({ lookup }: OpenPdf, object: PDFObject | undefined): PDFArray | undefined {
  const found = lookup(object);
  return found instanceof PDFArray ? found : undefined;
}

/** The number that this is or refers to. */
export function lookupNumber({ lookup }: OpenPdf, object: PDFObject | undefined): number | undefined {
  const found = lookup(object);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

/** The name that this is or refers to, without its slash. */
export function lookupName({ lookup }: OpenPdf, object: PDFObject | undefined): string | undefined {
  const found = lookup(object);
  return found instanceof PDFName ? found.decodeText() : undefined;
}

/** The text of the string that this is or refers to. */
export function lookupText({ lookup }: OpenPdf, object: PDFObject | undefined): string | undefined {
  const found = lookup(object);
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined;
}

/** The dictionary under this key of the catalog, the trailer or another that every PDF has; throws when there is none. */
export function requireDict(open: OpenPdf, parent: PDFDict, key: string): PDFDict {
  const found = lookupDict(open, parent.get(name(key)));
  if (found === undefined) throw new Error(`The PDF has no ${key}.`);
  return found;
}
