import { deflateSync } from "node:zlib";

import { PDFStream } from "@cantoo/pdf-lib";
import type { PDFContext, PDFObject, PDFRef } from "@cantoo/pdf-lib";

/** Objects that are packed together; a reader unpacks them all to get at one, so not too many. */
const OBJECTS_A_STREAM = 200;

/** The second byte of the line after the header is above 127, so that every program takes the file as binary. */
const HEADER = Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1");

/** Where an object stands: in the file by its first byte, or in an object stream by its place in it. */
type Place = { readonly kind: "plain"; readonly offset: number } | PackedPlace;
interface PackedPlace {
  readonly kind: "packed";
  readonly stream: number;
  readonly index: number;
}

/**
 * Writes a document out with all that is not a stream packed in object streams: tags make a PDF five times as large, and
 * this brings it back. The PDF library can do so too, but deflates in JavaScript and takes minutes for a long report.
 *
 * @returns the same bytes for the same objects
 */
export function writePdf(context: PDFContext): Uint8Array {
  const objects = context.enumerateIndirectObjects().sort(([a], [b]) => a.objectNumber - b.objectNumber);
  const streams = objects.filter(([, object]) => object instanceof PDFStream);
  const packs = chunk(objects.filter(([, object]) => !(object instanceof PDFStream)));

  const output = createOutput();
  const places = new Map<number, Place>();
  for (const [ref, object] of streams)
    places.set(ref.objectNumber, output.addObject(ref.objectNumber, toBytes(object)));
  packs.forEach((pack, packIndex) => {
    const number = context.largestObjectNumber + 1 + packIndex;
    places.set(number, output.addObject(number, packObjects(pack)));
    pack.forEach(([ref], index) => places.set(ref.objectNumber, { kind: "packed", stream: number, index }));
  });
  return output.finish(context, places);
}

function chunk(objects: readonly [PDFRef, PDFObject][]): [PDFRef, PDFObject][][] {
  const count = Math.ceil(objects.length / OBJECTS_A_STREAM);
  return Array.from({ length: count }, (_, index) =>
    objects.slice(index * OBJECTS_A_STREAM, (index + 1) * OBJECTS_A_STREAM),
  );
}

/** The bytes of the file so far. */
function createOutput(): {
  addObject: (number: number, body: Uint8Array) => Place;
  finish: (context: PDFContext, places: Map<number, Place>) => Uint8Array;
} {
  const parts: Uint8Array[] = [HEADER];
  let size = HEADER.length;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    size += part.length;
  };
  const addObject = (number: number, body: Uint8Array): Place => {
    const offset = size;
    add(Buffer.from(`${number} 0 obj\n`));
    add(body);
    add(Buffer.from("\nendobj\n"));
    return { kind: "plain", offset };
  };
  const finish = (context: PDFContext, places: Map<number, Place>): Uint8Array => {
    const number = Math.max(...places.keys()) + 1;
    const offset = size;
    places.set(number, { kind: "plain", offset });
    addObject(number, tabulate(context, places, number + 1));
    add(Buffer.from(`startxref\n${offset}\n%%EOF\n`));
    // A plain array: callers that hand bytes to a browser or a reader may not get Node's kind
    return new Uint8Array(Buffer.concat(parts));
  };
  return { addObject, finish };
}

/** An object stream: a head of numbers and offsets, and then the objects. */
function packObjects(pack: readonly [PDFRef, PDFObject][]): Uint8Array {
  const bodies = pack.map(([, object]) => Buffer.concat([toBytes(object), Buffer.from("\n")]));
  let offset = 0;
  const head = pack.map(([ref], index) => {
    const entry = `${ref.objectNumber} ${offset}`;
    offset += bodies[index]?.length ?? 0;
    return entry;
  });
  const first = Buffer.from(`${head.join(" ")}\n`);
  return toStream(`/Type /ObjStm /N ${pack.length} /First ${first.length}`, Buffer.concat([first, ...bodies]));
}

/** The cross-reference stream: per object its kind (1 byte), where it stands (4) and its index in a stream (2). */
function tabulate(context: PDFContext, places: ReadonlyMap<number, Place>, size: number): Uint8Array {
  const table = Buffer.alloc(size * 7);
  for (const [number, place] of places) {
    table.writeUInt8(place.kind === "plain" ? 1 : 2, number * 7);
    table.writeUInt32BE(place.kind === "plain" ? place.offset : place.stream, number * 7 + 1);
    table.writeUInt16BE(place.kind === "plain" ? 0 : place.index, number * 7 + 5);
  }
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = Object.entries({ Root, Info, ID }).map(([key, value]) =>
    value ? `/${key} ${value.toString()} ` : "",
  );
  return toStream(`/Type /XRef /Size ${size} /W [1 4 2] ${trailer.join("")}`, table);
}

function toStream(entries: string, contents: Uint8Array): Uint8Array {
  const packed = deflateSync(contents, { level: 9 });
  const head = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]);
}

function toBytes(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
