import { createHash } from "node:crypto";

import { PDFHexString, PDFString } from "@cantoo/pdf-lib";
import type { PDFRef } from "@cantoo/pdf-lib";

import { lookupDict, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { keepStream, packStream } from "../document/unpack-stream.ts";

/** A file that travels in the PDF. */
export interface Attachment {
  /** The name under which it is taken out; each name once. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** "text/csv" */
  readonly mediaType: string;
  /** What it is to the document (ISO 19005-3, annex E). */
  readonly relationship: "Source" | "Data" | "Alternative" | "Supplement" | "Unspecified";
  /** What it is, for people. */
  readonly description: string;
}

/**
 * Puts files in the PDF as associated files of the whole document (PDF/A-3, 6.8): each with its relation to it, a
 * description, its media type and a checksum.
 *
 * @param date the report's own, since the files have no other that is the same each time; null for none
 */
export function attachFiles(open: OpenPdf, attachments: readonly Attachment[], date: Date | null): void {
  if (attachments.length === 0) return;
  const { catalog } = open;
  const sorted = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const entries = sorted.map((one) => ({ key: PDFHexString.fromText(one.name), file: attachFile(open, one, date) }));
  const { context } = catalog;
  catalog.set(name("AF"), context.obj(entries.map(({ file }) => file)));
  const names = lookupDict(open, catalog.get(name("Names"))) ?? context.obj({});
  names.set(name("EmbeddedFiles"), context.obj({ Names: entries.flatMap(({ key, file }) => [key, file]) }));
  catalog.set(name("Names"), names);
}

function attachFile(open: OpenPdf, attachment: Attachment, date: Date | null): PDFRef {
  const { context } = open.catalog;
  const { bytes, mediaType, relationship, description } = attachment;
  const stream = context.obj({
    Type: "EmbeddedFile",
    Subtype: mediaType,
    Params: {
      Size: bytes.length,
      ...(date && { ModDate: PDFString.fromDate(date) }),
      CheckSum: PDFHexString.of(createHash("md5").update(bytes).digest("hex")),
    },
  });
  const isPacked = mediaType.startsWith("image/");
  const file = open.add(isPacked ? keepStream(stream, bytes) : packStream(stream, bytes));
  const fileName = PDFHexString.fromText(attachment.name);
  return open.add(
    context.obj({
      Type: "Filespec",
      F: fileName,
      UF: fileName,
      Desc: PDFHexString.fromText(description),
      AFRelationship: relationship,
      EF: { F: file, UF: file },
    }),
  );
}
