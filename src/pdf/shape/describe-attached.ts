import type { PDFDict } from "@cantoo/pdf-lib";

import { lookupArray, lookupDict, lookupEntries, lookupName, lookupText, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { unpackStream } from "../document/unpack-stream.ts";
import type { Attachment } from "../attachments/attach-files.ts";
import { listFiles } from "../attachments/read-attachments.ts";
import { hashText } from "./hash-object.ts";

/** What was put in a PDF, or is to be put in it, one line a file: its name, what is said of it, and what is in it. */
export function describeAttachments(attachments: readonly Attachment[]): string[] {
  return attachments
    .map((one) => `${one.name}: ${one.relationship}, ${one.mediaType}, ${one.description} (${hashText(one.bytes)})`)
    .sort();
}

/**
 * The same of the files that are in a PDF. One that the document does not name as its own, as PDF/A-3 asks, is told of
 * once more.
 */
export function describeAttached(open: OpenPdf): string[] {
  const own = new Set(
    (lookupArray(open, open.catalog.get(name("AF")))?.asArray() ?? []).map((one) => lookupDict(open, one)),
  );
  const files = listFiles(open);
  const loose = [...own].filter((file) => file !== undefined && !files.includes(file)).length;
  return [
    ...files.map((file) => `${describeFile(open, file)}${own.has(file) ? "" : ", los van het document"}`).sort(),
    ...(loose > 0 ? [`${String(loose)} zonder naam`] : []),
  ];
}

function describeFile(open: OpenPdf, file: PDFDict): string {
  const title = lookupText(open, file.get(name("UF"))) ?? "";
  const embedded = lookupDict(open, file.get(name("EF")))?.get(name("UF"));
  const type = lookupName(open, lookupEntries(open, embedded)?.get(name("Subtype"))) ?? "";
  const relationship = lookupName(open, file.get(name("AFRelationship"))) ?? "";
  const description = lookupText(open, file.get(name("Desc"))) ?? "";
  const bytes = unpackStream(open, embedded) ?? new Uint8Array();
  return `${title}: ${relationship}, ${type}, ${description} (${hashText(bytes)})`;
}
