import { X509Certificate } from "node:crypto";

import { PDFHexString, PDFString } from "@cantoo/pdf-lib";
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import { listPages } from "../document/list-pages.ts";
import { lookupArray, lookupDict, lookupName, lookupNumber, lookupText, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { findCertificates } from "./find-certificates.ts";

/** A signature that another program put in the file. Whether it is valid is for that program to say. */
export interface Signature {
  /** Who signed, by the certificate; else by what the signature says of itself; empty when neither does. */
  readonly by: string;
  /** The page on which it can be seen, from 1; 0 when it cannot. */
  readonly page: number;
}

/** The signatures of a document: the fields of its form of which a signature is the value (ISO 32000-1, 12.7.4.5). */
export function findSignatures(open: OpenPdf): Signature[] {
  const pages = listPages(open).map(({ dict }) => lookupArray(open, dict.get(name("Annots")))?.asArray() ?? []);
  const form = lookupDict(open, open.catalog.get(name("AcroForm")));
  return (lookupArray(open, form?.get(name("Fields")))?.asArray() ?? []).flatMap((object) => {
    const field = lookupDict(open, object);
    const value = lookupDict(open, field?.get(name("V")));
    if (!isSignatureField(open, field) || value === undefined) return [];
    const page = pages.findIndex((annotations) => annotations.some((one) => lookupDict(open, one) === field)) + 1;
    return [{ by: readSigner(open, value), page: isSeen(open, field) ? page : 0 }];
  });
}

/** Whether this is a field to sign in. One that does something when it is clicked is none of that kind alone. */
export function isSignatureField(open: OpenPdf, dict: PDFDict | undefined): boolean {
  const isField = lookupName(open, dict?.get(name("FT"))) === "Sig";
  const isWidget = lookupName(open, dict?.get(name("Subtype"))) === "Widget";
  return isField && isWidget && dict?.has(name("A")) === false && !dict.has(name("AA"));
}

/** A field without size cannot be seen (ISO 32000-1, 12.7.4.5). */
function isSeen(open: OpenPdf, field: PDFDict | undefined): boolean {
  const sides = lookupArray(open, field?.get(name("Rect")))?.asArray() ?? [];
  const [left = 0, bottom = 0, right = 0, top = 0] = sides.map((side) => lookupNumber(open, side) ?? 0);
  return left !== right && bottom !== top;
}

function readSigner(open: OpenPdf, value: PDFDict): string {
  const certified = readCertified(open.lookup(value.get(name("Contents"))));
  return certified === "" ? (lookupText(open, value.get(name("Name"))) ?? "") : certified;
}

/** The name in the first certificate of the signature that names a person or an organisation. */
function readCertified(contents: PDFObject | undefined): string {
  const isString = contents instanceof PDFString || contents instanceof PDFHexString;
  const certificates = isString ? findCertificates(contents.asBytes()) : [];
  for (const bytes of certificates) {
    try {
      const subject = new X509Certificate(bytes).subject;
      const named = /^(?:CN|O)=(.*)$/mu.exec(subject)?.[1];
      if (named !== undefined) return named;
    } catch {
      // No certificate after all
    }
  }
  return "";
}
