import { createHash } from "node:crypto";

import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import type { PDFObject } from "@cantoo/pdf-lib";

import { listPages } from "../document/list-pages.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { unpackStream } from "../document/unpack-stream.ts";

/** Writes objects so that the same content gives the same text, whatever their numbers and however they are packed. */
export interface ObjectHasher {
  /** The whole of an object with all that it refers to; long ones as a hash. */
  readonly write: (object: PDFObject | undefined) => string;
  /** The entries of a dictionary, but for these keys. */
  readonly writeEntries: (dict: PDFDict | undefined, without: ReadonlySet<string>) => string;
}

/** Half of a SHA-256 is enough that nobody finds another text with the same one, and keeps the list short. */
export const hashText = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex").slice(0, 32);

/** These lead back up or along, or number what has its own place: they follow from the rest. */
const WAYS_BACK = new Set(["Parent", "P", "Pg", "Prev", "StructParent", "StructParents"]);

/** How a stream is packed is no part of what is in it. */
const PACKING = new Set(["Length", "Filter", "DecodeParms", "DL"]);

const NONE: ReadonlySet<string> = new Set();
const MOST_DEPTH = 100;
const LONG = 100;

export function createObjectHasher(open: OpenPdf): ObjectHasher {
  const pages = new Map<PDFObject | undefined, number>(listPages(open).map(({ dict }, index) => [dict, index + 1]));
  const known = new Map<PDFObject, string>();
  const busy = new Set<PDFObject>();
  const textOf = createNames();

  const write = (object: PDFObject | undefined): string => {
    const found = open.lookup(object);
    if (found === undefined) return "null";
    const page = pages.get(found);
    if (page !== undefined) return `bladzijde ${String(page)}`;
    if (!(found instanceof PDFDict || found instanceof PDFArray || found instanceof PDFStream))
      return writeScalar(found);
    const before = known.get(found);
    if (before !== undefined) return before;
    if (busy.has(found) || busy.size > MOST_DEPTH) return "rond";
    busy.add(found);
    const text = shorten(writeBranch(found));
    busy.delete(found);
    known.set(found, text);
    return text;
  };
  const writeBranch = (object: PDFDict | PDFArray | PDFStream): string => {
    if (object instanceof PDFArray) return `[${object.asArray().map(write).join(" ")}]`;
    if (object instanceof PDFDict) return `<<${writeEntries(object, NONE)}>>`;
    const contents = unpackStream(open, object);
    if (contents !== null) return `<<${writeEntries(object.dict, PACKING)}>> ${hashText(contents)}`;
    // Packed as a picture is: that belongs to what it is
    const packed = object instanceof PDFRawStream ? object.contents : new Uint8Array();
    return `<<${writeEntries(object.dict, new Set(["Length"]))}>> ${hashText(packed)}`;
  };
  const writeEntries = (dict: PDFDict | undefined, without: ReadonlySet<string>): string => {
    const entries: [string, PDFObject][] = [];
    for (const [key, value] of dict?.entries() ?? []) {
      const text = textOf(key);
      if (!without.has(text) && !WAYS_BACK.has(text)) entries.push([text, value]);
    }
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.map(([key, value]) => `/${key} ${write(value)}`).join(" ");
  };
  return { write, writeEntries };
}

/** The library keeps one object a name, and decodes it each time that it is asked. */
function createNames(): (key: PDFName) => string {
  const names = new Map<PDFName, string>();
  return (key) => {
    const before = names.get(key);
    if (before !== undefined) return before;
    const text = key.decodeText();
    names.set(key, text);
    return text;
  };
}

const shorten = (text: string): string => (text.length > LONG ? `#${hashText(text)}` : text);

function writeScalar(object: PDFObject): string {
  if (object instanceof PDFNumber) return writeNumber(object.asNumber());
  if (object instanceof PDFName) return `/${object.decodeText()}`;
  if (object instanceof PDFString || object instanceof PDFHexString) return `(${object.decodeText()})`;
  return object.toString();
}

/** To a thousandth of a point: programs write the same number with more or fewer decimals. */
export const writeNumber = (number: number): string => String(Math.round(number * 1000) / 1000 + 0);
