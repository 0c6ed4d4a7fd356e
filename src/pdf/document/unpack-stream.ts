import { deflateSync, inflateSync } from "node:zlib";

import { decodePDFRawStream, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import { name } from "./look-up.ts";
import type { OpenPdf } from "./open-pdf.ts";
import { MOST_UNPACKED_BYTES } from "./unpack-within.ts";

const LIMIT = { maxOutputLength: MOST_UNPACKED_BYTES };

/** What is in a stream, unpacked; null for what is no stream or is packed in a way that we do not know. */
export function unpackStream({ lookup }: OpenPdf, object: PDFObject | undefined): Uint8Array | null {
  const stream = lookup(object);
  if (!(stream instanceof PDFRawStream)) return null;
  const filter = lookup(stream.dict.get(name("Filter")));
  try {
    if (filter === undefined) return stream.contents;
    const isPlain = filter === name("FlateDecode") && !stream.dict.has(name("DecodeParms"));
    // The library unpacks in JavaScript
    return isPlain ? inflateSync(stream.contents, LIMIT) : decodePDFRawStream(stream).decode();
  } catch {
    return null;
  }
}

/** A stream of what is packed in its own way, like a picture: to pack it again costs time and gains nothing. */
export function keepStream(dict: PDFDict, contents: Uint8Array): PDFRawStream {
  dict.set(name("Length"), PDFNumber.of(contents.length));
  return PDFRawStream.of(dict, contents);
}

/**
 * Packs what is to be a stream.
 *
 * @param dict what the stream is; how it is packed is added to it
 */
export function packStream(dict: PDFDict, contents: Uint8Array): PDFRawStream {
  const packed = deflateSync(contents);
  dict.set(name("Filter"), name("FlateDecode"));
  dict.delete(name("DecodeParms"));
  dict.set(name("Length"), PDFNumber.of(packed.length));
  return PDFRawStream.of(dict, packed);
}
