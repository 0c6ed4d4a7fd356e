import { deflateSync, inflateSync } from "node:zlib";

import { decodePDFRawStream, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";

import { name } from "./look-up.ts";
import type { OpenPdf } from "./open-pdf.ts";

/** What is in a stream, unpacked; null for what is no stream or is packed in a way that we do not know. */
export function unpackStream({ lookup }: OpenPdf, object: PDFObject | undefined): Uint8Array | null {
  const stream = lookup(object);
  if (!(stream instanceof PDFRawStream)) return null;
  const filter = lookup(stream.dict.get(name("Filter")));
  try {
    if (filter === undefined) return stream.contents;
    const isPlain = filter === name("FlateDecode") && !stream.dict.has(name("DecodeParms"));
    // The library unpacks in JavaScript
    return isPlain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
  } catch {
    return null;
  }
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
