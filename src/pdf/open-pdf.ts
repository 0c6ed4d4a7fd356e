import { ParseSpeeds, PDFContext, PDFDict, PDFDocument, PDFName, PDFObjectParser, PDFRef } from "@cantoo/pdf-lib";
import type { PDFObject } from "@cantoo/pdf-lib";

/** A PDF to look things up in. */
export interface OpenPdf {
  readonly catalog: PDFDict;
  /** Follows a reference; any other object is returned as it is, and an object that is not there is undefined. */
  readonly lookup: (object: PDFObject | undefined) => PDFObject | undefined;
}

/** An entry of a cross-reference table is exactly this long. */
const ENTRY_BYTES = 20;

/**
 * Opens a PDF to read a few objects of it. Chromium writes a plain cross-reference table; with that only what is asked
 * for is parsed, which takes milliseconds where the whole of a tagged report takes seconds.
 */
export async function openPdf(pdf: Uint8Array): Promise<OpenPdf> {
  const table = readTable(pdf);
  return table === null ? openWhole(pdf) : openByTable(pdf, table);
}

interface CrossReferences {
  readonly offsets: readonly number[];
  readonly trailerOffset: number;
}

async function openWhole(pdf: Uint8Array): Promise<OpenPdf> {
  const { catalog, context } = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  return { catalog, lookup: (object) => context.lookup(object) };
}

function openByTable(pdf: Uint8Array, { offsets, trailerOffset }: CrossReferences): OpenPdf {
  const context = PDFContext.create();
  const parseAt = (offset: number): PDFObject => PDFObjectParser.forBytes(pdf.subarray(offset), context).parseObject();
  const lookup = (object: PDFObject | undefined): PDFObject | undefined => {
    if (!(object instanceof PDFRef)) return object;
    const offset = offsets[object.objectNumber];
    return offset === undefined ? undefined : parseAt(skipHeader(pdf, offset));
  };
  const trailer = parseAt(trailerOffset);
  const catalog = trailer instanceof PDFDict ? lookup(trailer.get(PDFName.of("Root"))) : undefined;
  if (!(catalog instanceof PDFDict)) throw new Error("The PDF has no catalog.");
  return { catalog, lookup };
}

/** Past "12 0 obj". */
function skipHeader(pdf: Uint8Array, offset: number): number {
  const header = /^\s*\d+ \d+ obj/.exec(toText(pdf.subarray(offset, offset + 40)))?.[0];
  if (header === undefined) throw new Error(`No object at byte ${offset} of the PDF.`);
  return offset + header.length;
}

/** @returns null when the PDF is built in another way than with one plain table */
function readTable(pdf: Uint8Array): CrossReferences | null {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(toText(pdf.subarray(-64)))?.[1];
  const tail = start === undefined ? "" : toText(pdf.subarray(Number(start)));
  const head = /^xref\s+0 (\d+)\s*?\r?\n/.exec(tail);
  const trailerAt = tail.indexOf("trailer");
  if (head === null || trailerAt === -1 || tail.includes("/Prev", trailerAt)) return null;
  const offsets = Array.from({ length: Number(head[1]) }, (_, index) =>
    Number.parseInt(tail.slice(head[0].length + index * ENTRY_BYTES), 10),
  );
  return { offsets, trailerOffset: Number(start) + trailerAt + "trailer".length };
}

const toText = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
