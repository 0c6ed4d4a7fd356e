import { PDFRawStream } from "@cantoo/pdf-lib";
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import { lookupArray, lookupDict, lookupName, lookupText, name } from "../document/look-up.ts";
import { openUnread } from "../document/open-pdf.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { EncryptedPdf, scanObjects } from "./scan-objects.ts";
import { createUnpacker, LIMITS, TooMuchToUnpack } from "../document/unpack-within.ts";
import type { Limits, Unpacker } from "../document/unpack-within.ts";

/** A file that a PDF says it carries. Its name is what the PDF says, and not to be trusted. */
export interface FoundAttachment {
  readonly name: string;
  /** Null when it is not there or cannot be unpacked. */
  readonly bytes: Uint8Array | null;
}

/** What a PDF carries, or why that cannot be told. */
export type ReadAttachments =
  | { readonly kind: "read"; readonly attachments: readonly FoundAttachment[] }
  | { readonly kind: "no-pdf" | "encrypted" | "damaged" | "too-much" };

const MOST_ATTACHMENTS = 50_000;
const MOST_DEPTH = 40;

/**
 * Takes the embedded files out of a PDF, of which nothing is believed: it may be of any make, damaged, or made to do harm.
 */
export function readAttachments(pdf: Uint8Array, limits: Limits = LIMITS): ReadAttachments {
  if (!Buffer.from(pdf.buffer, pdf.byteOffset, Math.min(pdf.length, 1024)).includes("%PDF-")) return { kind: "no-pdf" };
  try {
    const unpacker = createUnpacker(limits);
    return { kind: "read", attachments: listAttachments(openUnread(scanObjects(pdf, unpacker)), unpacker) };
  } catch (error) {
    if (error instanceof EncryptedPdf) return { kind: "encrypted" };
    return { kind: error instanceof TooMuchToUnpack ? "too-much" : "damaged" };
  }
}

function listAttachments(open: OpenPdf, unpacker: Unpacker): FoundAttachment[] {
  return listFiles(open).map((file) => readFileSpecification(open, file, unpacker));
}

/** What a document says of each file that it carries. */
export function listFiles(open: OpenPdf): PDFDict[] {
  const names = lookupDict(open, open.catalog.get(name("Names")));
  const tree: Tree = { open, seen: new Set(), found: [] };
  walkNames(tree, names?.get(name("EmbeddedFiles")), 0);
  return tree.found;
}

/** A tree of names while it is walked. */
interface Tree {
  readonly open: OpenPdf;
  /** What was met before: a tree that leads back into itself ends there. */
  readonly seen: Set<PDFDict>;
  readonly found: PDFDict[];
}

function walkNames(tree: Tree, object: PDFObject | undefined, depth: number): void {
  const { open, seen, found } = tree;
  const node = lookupDict(open, object);
  if (node === undefined || seen.has(node)) return;
  if (depth > MOST_DEPTH || found.length > MOST_ATTACHMENTS) throw new TooMuchToUnpack("The PDF has too many names.");
  seen.add(node);
  const pairs = lookupArray(open, node.get(name("Names")))?.asArray() ?? [];
  for (let index = 1; index < pairs.length; index += 2) {
    const file = lookupDict(open, pairs[index]);
    if (file !== undefined) found.push(file);
  }
  for (const kid of lookupArray(open, node.get(name("Kids")))?.asArray() ?? []) walkNames(tree, kid, depth + 1);
}

function readFileSpecification(open: OpenPdf, file: PDFDict, unpacker: Unpacker): FoundAttachment {
  const title = lookupText(open, file.get(name("UF"))) ?? lookupText(open, file.get(name("F"))) ?? "";
  const embedded = lookupDict(open, file.get(name("EF")));
  const stream = open.lookup(embedded?.get(name("UF")) ?? embedded?.get(name("F")));
  return { name: title, bytes: stream instanceof PDFRawStream ? unpackFile(open, stream, unpacker) : null };
}

function unpackFile(open: OpenPdf, { dict, contents }: PDFRawStream, { inflate }: Unpacker): Uint8Array | null {
  const filters = lookupArray(open, dict.get(name("Filter")))?.asArray() ?? [dict.get(name("Filter"))];
  const [filter, ...more] = filters.map((one) => lookupName(open, one));
  if (filter === undefined) return contents;
  if (filter !== "FlateDecode" || more.length > 0 || dict.has(name("DecodeParms"))) return null;
  try {
    return inflate(contents);
  } catch (error) {
    if (error instanceof TooMuchToUnpack) throw error;
    return null;
  }
}
