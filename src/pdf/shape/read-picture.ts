import { inflateSync } from "node:zlib";

import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { PDFRawStream } from "@cantoo/pdf-lib";

import { listPages } from "../document/list-pages.ts";
import { lookupDict, lookupName, lookupNumber, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { undoPrediction } from "../document/undo-prediction.ts";
import { MOST_UNPACKED_BYTES } from "../document/unpack-within.ts";
import { unpackStream } from "../document/unpack-stream.ts";
import { findInherited } from "../reading/page-space.ts";
import { hashText } from "./hash-object.ts";

/** A picture by what it shows: the same dots, or the same JPEG, which a browser puts in a PDF as it is. */
export interface Picture {
  readonly kind: "dots" | "jpeg";
  readonly hash: string;
}

/** A picture of a PDF; null for one that is kept in a way that we do not read. */
export interface PagePicture {
  readonly page: number;
  readonly picture: Picture | null;
}

/** The pictures that the pages call by a name. */
export function listPictures(open: OpenPdf): PagePicture[] {
  return listPages(open).flatMap(({ dict }, index) => {
    const resources = lookupDict(open, findInherited(open, dict, "Resources"));
    const objects = lookupDict(open, resources?.get(name("XObject")))?.values() ?? [];
    return objects.flatMap((object) => readStored(open, object, index + 1));
  });
}

function readStored(open: OpenPdf, object: PDFObject, page: number): PagePicture[] {
  const stream = open.lookup(object);
  if (!(stream instanceof PDFRawStream) || lookupName(open, stream.dict.get(name("Subtype"))) !== "Image") return [];
  if (lookupName(open, stream.dict.get(name("Filter"))) === "DCTDecode") {
    return [{ page, picture: { kind: "jpeg", hash: hashText(stream.contents) } }];
  }
  const dots = unpackStream(open, stream);
  const isPlain = dots !== null && dots.length === countDots(open, stream.dict) * 3;
  return [{ page, picture: isPlain ? { kind: "dots", hash: hashText(dots) } : null }];
}

function countDots(open: OpenPdf, dict: PDFDict): number {
  const [width, height] = ["Width", "Height"].map((key) => lookupNumber(open, dict.get(name(key))) ?? 0);
  return (width ?? 0) * (height ?? 0);
}

/** Reads the bytes of a picture; null for one of which it cannot be said what a browser makes of it. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file[0] === 0xff && file[1] === 0xd8) return { kind: "jpeg", hash: hashText(bytes) };
  const dots = file.toString("latin1", 1, 4) === "PNG" ? readPng(file) : null;
  return dots === null ? null : { kind: "dots", hash: hashText(dots) };
}

/** Three bytes a dot, one byte a colour, not in turns. */
const PLAIN = Buffer.from([8, 2, 0, 0, 0]);

/** What changes a colour on its way to the page, or lets the page through. */
const CHANGES = new Set(["iCCP", "gAMA", "cHRM", "tRNS", "cICP"]);

function readPng(file: Buffer): Uint8Array | null {
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    const kind = file.toString("latin1", at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (CHANGES.has(kind) || (kind === "IHDR" && !body.subarray(8, 13).equals(PLAIN))) return null;
    if (kind === "IDAT") parts.push(body);
    at += 12 + length;
  }
  try {
    const packed = inflateSync(Buffer.concat(parts), { maxOutputLength: MOST_UNPACKED_BYTES });
    return undoPrediction(packed, file.readUInt32BE(16) * 3, 3);
  } catch {
    return null;
  }
}
