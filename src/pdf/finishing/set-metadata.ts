import { PDFHexString, PDFRawStream, PDFString } from "@cantoo/pdf-lib";

import type { DocumentInformation } from "./document-information.ts";
import { formatXmp } from "./format-xmp.ts";
import type { ArchivePart } from "./format-xmp.ts";
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
  const { context } = catalog;
  fillInfo(open, information);
  const xmp = Buffer.from(formatXmp(information, part), "utf8");
  // Not packed, so that who does not know PDF can still find it
  catalog.set(name("Metadata"), open.add(PDFRawStream.of(context.obj({ Type: "Metadata", Subtype: "XML" }), xmp)));
  if (information.language !== "") catalog.set(name("Lang"), PDFString.of(information.language));
  catalog.set(name("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));
}

function fillInfo(open: OpenPdf, information: DocumentInformation): void {
  const { title, author, subject, keywords, creator, producer, date } = information;
  const info = requireDict(open, open.trailer, "Info");
  const texts = { Title: title, Author: author, Subject: subject, Keywords: keywords.join(", "), Creator: creator };
  for (const [key, text] of Object.entries({ ...texts, Producer: producer })) {
    if (text === "") info.delete(name(key));
    else info.set(name(key), PDFHexString.fromText(text));
  }
  for (const key of ["CreationDate", "ModDate"]) {
    if (date === null) info.delete(name(key));
    else info.set(name(key), PDFString.fromDate(date));
  }
}
