import type { ImageField } from "./image-field.ts";
import { readExif } from "./read-exif.ts";
import { readIptc } from "./read-iptc.ts";
import { readXmp } from "./read-xmp.ts";

/** Parts looked at in one file; an image has some dozens. */
const MOST_PARTS = 2000;
const KNOWN = new WeakMap<Uint8Array, readonly ImageField[]>();

/**
 * What an image (JPEG, PNG or WebP) tells beside its picture. Reads each part once, never outside its bytes; a file that
 * is broken or of another kind has no fields.
 */
export function readImageMetadata(bytes: Uint8Array): readonly ImageField[] {
  const known = KNOWN.get(bytes) ?? readFields(bytes);
  KNOWN.set(bytes, known);
  return known;
}

function readFields(bytes: Uint8Array): ImageField[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(view);
  const start = toText(view, 0, 12);
  if (start.startsWith("\x89PNG")) return readPng(view);
  return start.startsWith("RIFF") && start.endsWith("WEBP") ? readWebp(view) : [];
}

/** Bytes as text in which each byte is one letter; stops at the end of the bytes. */
function toText(view: DataView, from: number, length: number): string {
  let text = "";
  for (let at = from; at < Math.min(view.byteLength, from + length); at++)
    text += String.fromCharCode(view.getUint8(at));
  return text;
}

/** A part of the bytes; shorter where they end. */
function part(view: DataView, from: number, length: number): DataView {
  const start = Math.min(view.byteLength, from);
  return new DataView(view.buffer, view.byteOffset + start, Math.max(0, Math.min(view.byteLength - start, length)));
}

const EXIF_MARK = "Exif\0\0";
const XMP_MARK = "http://ns.adobe.com/xap/1.0/\0";
const IPTC_MARK = "Photoshop 3.0\0";
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;

/** Segments up to the picture itself: FF, a mark, and a length of two bytes that counts itself. */
function readJpeg(view: DataView): ImageField[] {
  const fields: ImageField[] = [];
  let at = 2;
  for (let count = 0; count < MOST_PARTS && at + 4 <= view.byteLength; count++) {
    const mark = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (view.getUint8(at) !== 0xff || mark === START_OF_SCAN || length < 2) break;
    fields.push(...readSegment(mark, part(view, at + 4, length - 2)));
    at += 2 + length;
  }
  return fields;
}

function readSegment(mark: number, body: DataView): ImageField[] {
  if (mark === COMMENT) return [{ personal: null, text: decode(body) }];
  const start = toText(body, 0, XMP_MARK.length);
  if (start.startsWith(EXIF_MARK)) return readExif(part(body, EXIF_MARK.length, body.byteLength));
  if (start === XMP_MARK) return readXmp(decode(part(body, XMP_MARK.length, body.byteLength)));
  if (start.startsWith(IPTC_MARK)) return readIptc(part(body, IPTC_MARK.length, body.byteLength));
  return [];
}

const PNG_PERSONAL: Readonly<Record<string, string>> = { author: "de maker", artist: "de maker", creator: "de maker" };

/** Chunks: a length, a name of four letters, the body and a check of four bytes. */
function readPng(view: DataView): ImageField[] {
  const fields: ImageField[] = [];
  let at = 8;
  for (let count = 0; count < MOST_PARTS && at + 8 <= view.byteLength; count++) {
    const length = view.getUint32(at);
    fields.push(...readChunk(toText(view, at + 4, 4), part(view, at + 8, length)));
    at += 12 + length;
  }
  return fields;
}

function readChunk(name: string, body: DataView): ImageField[] {
  if (name === "eXIf") return readExif(body);
  if (!/^(?:tEXt|iTXt|zTXt)$/u.test(name)) return [];
  const [key = "", ...rest] = decode(body).split("\0");
  const text = rest.at(-1) ?? "";
  if (/^XML:com\.adobe\.xmp$/iu.test(key)) return readXmp(text);
  // What is packed cannot be read here; that it is there is enough to ask
  return [{ personal: PNG_PERSONAL[key.toLowerCase()] ?? null, text: name === "zTXt" ? "" : text }];
}

/** Chunks: a name of four letters, a length with the small end first, and the body, padded to an even length. */
function readWebp(view: DataView): ImageField[] {
  const fields: ImageField[] = [];
  let at = 12;
  for (let count = 0; count < MOST_PARTS && at + 8 <= view.byteLength; count++) {
    const name = toText(view, at, 4);
    const length = view.getUint32(at + 4, true);
    const body = part(view, at + 8, length);
    if (name === "XMP ") fields.push(...readXmp(decode(body)));
    else if (name === "EXIF")
      fields.push(...readExif(toText(body, 0, 6) === EXIF_MARK ? part(body, 6, body.byteLength) : body));
    at += 8 + length + (length % 2);
  }
  return fields;
}

/** Longer texts are read up to here. */
const MOST_TEXT = 65_536;

function decode(view: DataView): string {
  return new TextDecoder("utf-8").decode(part(view, 0, MOST_TEXT));
}
