import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";

import { openDocument, openUnread, type OpenPdf } from "./open-pdf.ts";
import { readUnread } from "./read-unread.ts";

/**
 * Opens the bytes of a PDF. Of one that Chromium or we wrote only what is looked up is parsed, which takes milliseconds
 * where the whole of a tagged report takes seconds.
 */
export async function loadPdf(pdf: Uint8Array): Promise<OpenPdf> {
  const unread = readUnread(pdf);
  if (unread !== null) return openUnread(unread);
  return openDocument(await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }));
}
