import { PDFContext, PDFDict, PDFName, PDFObjectParser, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import type { PDFDocument, PDFObject } from "@cantoo/pdf-lib";

import type { UnreadPdf } from "./read-unread.ts";

/** A PDF to look a few objects up in, to change them, and to write out again. */
export interface OpenPdf {
  readonly trailer: PDFDict;
  readonly catalog: PDFDict;
  /**
   * Follows a reference; any other object is returned as it is, and an object that is not there is undefined. What is
   * found is the object itself: a change to it is a change to the PDF.
   */
  readonly lookup: (object: PDFObject | undefined) => PDFObject | undefined;
  /** Gives a new object a number of its own, by which others can refer to it. */
  readonly add: (object: PDFObject) => PDFRef;
  /** Puts another object in the place of the one with this number. */
  readonly replace: (ref: PDFRef, object: PDFObject) => void;
  /** All objects as they are now, in order of number. */
  readonly listObjects: () => readonly WrittenObject[];
}

/** An object as it stands in a file. */
export interface WrittenObject {
  readonly number: number;
  /** What stands between "12 0 obj" and "endobj". */
  readonly bytes: Uint8Array;
  readonly isStream: boolean;
}

/** A document of the PDF library, which has parsed all its objects. */
export function openDocument({ catalog, context }: PDFDocument): OpenPdf {
  // The library gives what stands in its place, whatever that is
  if (!((catalog as PDFObject) instanceof PDFDict)) throw new Error("The PDF has no catalog.");
  const { Root, Info } = context.trailerInfo;
  return {
    trailer: context.obj({ ...(Root && { Root }), ...(Info && { Info }) }),
    catalog,
    lookup: (object) => context.lookup(object),
    add: (object) => context.register(object),
    replace: (ref, object) => {
      context.assign(ref, object);
    },
    listObjects: () => {
      const objects = context.enumerateIndirectObjects().map(([ref, object]) => write(ref.objectNumber, object));
      return objects.sort((a, b) => a.number - b.number);
    },
  };
}

/** Opens what was cut into objects; each is parsed when it is first looked up. */
export function openUnread({ objects, trailer: unreadTrailer }: UnreadPdf): OpenPdf {
  const context = PDFContext.create();
  const parse = (bytes: Uint8Array): PDFObject => PDFObjectParser.forBytes(bytes, context).parseObject();
  const store = createStore(objects, parse);
  const trailer = parse(unreadTrailer);
  const catalog = trailer instanceof PDFDict ? store.lookup(trailer.get(PDFName.of("Root"))) : undefined;
  if (!(trailer instanceof PDFDict && catalog instanceof PDFDict)) throw new Error("The PDF has no catalog.");
  return { trailer, catalog, ...store };
}

type Store = Pick<OpenPdf, "lookup" | "add" | "replace" | "listObjects">;

/** Objects that are parsed when they are first looked up. */
function createStore(unread: ReadonlyMap<number, Uint8Array>, parse: (bytes: Uint8Array) => PDFObject): Store {
  const numbers = [...unread.keys()];
  const known = new Map<number, PDFObject>();
  const lookup = (object: PDFObject | undefined): PDFObject | undefined => {
    if (!(object instanceof PDFRef)) return object;
    const found = known.get(object.objectNumber);
    const bytes = unread.get(object.objectNumber);
    if (found !== undefined || bytes === undefined) return found;
    const parsed = parse(bytes);
    known.set(object.objectNumber, parsed);
    return parsed;
  };
  const replace = ({ objectNumber }: PDFRef, object: PDFObject): void => {
    known.set(objectNumber, object);
  };
  const add = (object: PDFObject): PDFRef => {
    const ref = PDFRef.of((numbers.at(-1) ?? 0) + 1);
    numbers.push(ref.objectNumber);
    replace(ref, object);
    return ref;
  };
  const listObjects = (): WrittenObject[] =>
    numbers.map((number) => {
      const object = known.get(number);
      const bytes = unread.get(number) ?? new Uint8Array();
      return object === undefined ? { number, bytes, isStream: isStream(bytes) } : write(number, object);
    });
  return { lookup, add, replace, listObjects };
}

function write(number: number, object: PDFObject): WrittenObject {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return { number, bytes, isStream: object instanceof PDFStream };
}

const STREAM_END = Buffer.from("endstream");

/** Any other object of these files ends with a bracket or a digit. */
const isStream = (bytes: Uint8Array): boolean => STREAM_END.equals(bytes.subarray(-STREAM_END.length));
