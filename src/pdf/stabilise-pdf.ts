import { createHash } from "node:crypto";

import { ParseSpeeds, PDFDocument, PDFHexString } from "@cantoo/pdf-lib";

import { nameOutline } from "./name-outline.ts";
import { writePdf } from "./write-pdf.ts";

/** What a PDF was printed from. */
export interface PdfSource {
  /** `<meta name="dcterms.date" content="2026-06-08">` in it is the date. */
  readonly html: string;
  /** Texts of its headings, in order. */
  readonly headings: readonly string[];
}

/**
 * Gives a printed PDF the report's own date and an identifier from its source, so that the same report has the same
 * bytes each time, names its outline, and packs it.
 */
export async function stabilisePdf(
  pdf: Uint8Array,
  { html, headings }: PdfSource,
): Promise<{ bytes: Uint8Array; pageCount: number }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const date = readDate(html);
  document.setCreationDate(date);
  document.setModificationDate(date);
  const id = PDFHexString.of(createHash("sha256").update(html).digest("hex").slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  nameOutline(document, headings);
  return { bytes: writePdf(document.context), pageCount: document.getPageCount() };
}

function readDate(html: string): Date {
  const tag = /<meta\s[^>]*name="dcterms\.date"[^>]*>/.exec(html)?.[0] ?? "";
  const day = /content="(\d{4}-\d{2}-\d{2})"/.exec(tag)?.[1];
  if (day === undefined) throw new Error('The HTML has no <meta name="dcterms.date" content="YYYY-MM-DD">.');
  return new Date(`${day}T00:00:00Z`);
}
