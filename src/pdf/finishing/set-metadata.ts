import { PDFHexString, PDFRawStream, PDFRef, PDFString } from "@cantoo/pdf-lib";

import type { DocumentInformation } from "./document-information.ts";
import { formatXmp } from "./format-xmp.ts";
import type { ArchivePart, XmpClaims } from "./format-xmp.ts";
import { lookupText, name, requireDict } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";

/** What made the PDF, as the browser wrote it there. */
export function readProducer(open: OpenPdf): string {
  return lookupText(open, requireDict(open, open.trailer, "Info").get(name("Producer"))) ?? "";
}

/**
 * Writes what the document says of itself in both places, alike: the Info dictionary and XMP. Says also in which
 * language it is and that a reader is to show its title (PDF/UA-1, 7.1 and 7.2).
 */
export function setMetadata(open: OpenPdf, information: DocumentInformation, part: ArchivePart): void {
  const { catalog } = open;
  fillInfo(open, information);
  setXmp(open, information, { part, seal: null });
  if (information.language !== "") catalog.set(name("Lang"), PDFString.of(information.language));
  catalog.set(name("ViewerPreferences"), catalog.context.obj({ DisplayDocTitle: true }));
}

/** Writes the metadata as XMP, in the place of what was written before. */
export function setXmp(open: OpenPdf, information: DocumentInformation, claims: XmpClaims): void {
  const { catalog } = open;
  const xmp = Buffer.from(formatXmp(information, claims), "utf8");
  // Not packed, so that who does not know PDF can still find it
  const stream = PDFRawStream.of(catalog.context.obj({ Type: "Metadata", Subtype: "XML" }), xmp);
  const before = catalog.get(name("Metadata"));
  if (before instanceof PDFRef) open.replace(before, stream);
  else catalog.set(name("Metadata"), open.add(stream));
}

function fillInfo(open: OpenPdf, information: DocumentInformation): void {
  const info = requireDict(open, open.trailer, "Info");
  for (const [key, text] of listInformation(information)) {
    if (text === "") info.delete(name(key));
    else info.set(name(key), isDate(key) ? PDFString.of(text) : PDFHexString.fromText(text));
  }
}

const isDate = (key: string): boolean => key.endsWith("Date");

/** The entries of the Info dictionary; what is not known is empty. */
export function listInformation(information: DocumentInformation): (readonly [key: string, text: string])[] {
  const { title, author, subject, keywords, creator, producer, date } = information;
  const moment = date === null ? "" : PDFString.fromDate(date).asString();
  return [
    ["Title", title],
    ["Author", author],
    ["Subject", subject],
    ["Keywords", keywords.join(", ")],
    ["Creator", creator],
    ["Producer", producer],
    ["CreationDate", moment],
    ["ModDate", moment],
  ];
}
