import { createHash } from "node:crypto";

import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from "@cantoo/pdf-lib";

import { nameOutline } from "./name-outline.ts";
import { openPdf } from "./open-pdf.ts";
import type { OpenPdf } from "./open-pdf.ts";
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
  const open = await openPdf(pdf);
  const date = PDFString.fromDate(readDate(html));
  const information = requireDict(open, open.trailer, "Info");
  for (const key of ["CreationDate", "ModDate"]) information.set(PDFName.of(key), date);
  const id = createHash("sha256").update(html).digest("hex").slice(0, 32);
  open.trailer.set(PDFName.of("ID"), open.trailer.context.obj([PDFHexString.of(id), PDFHexString.of(id)]));
  nameOutline(open, headings);
  return { bytes: writePdf(open), pageCount: countPages(open) };
}

function countPages(open: OpenPdf): number {
  const count = open.lookup(requireDict(open, open.catalog, "Pages").get(PDFName.of("Count")));
  return count instanceof PDFNumber ? count.asNumber() : 0;
}

function requireDict({ lookup }: OpenPdf, parent: PDFDict, key: string): PDFDict {
  const found = lookup(parent.get(PDFName.of(key)));
  if (!(found instanceof PDFDict)) throw new Error(`The PDF has no ${key}.`);
  return found;
}

function readDate(html: string): Date {
  const tag = /<meta\s[^>]*name="dcterms\.date"[^>]*>/.exec(html)?.[0] ?? "";
  const day = /content="(\d{4}-\d{2}-\d{2})"/.exec(tag)?.[1];
  if (day === undefined) throw new Error('The HTML has no <meta name="dcterms.date" content="YYYY-MM-DD">.');
  return new Date(`${day}T00:00:00Z`);
}
