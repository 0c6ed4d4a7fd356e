import { deflateSync } from "node:zlib";

import type { PDFDict } from "@cantoo/pdf-lib";
import { PDFName } from "@cantoo/pdf-lib";

import type { OpenPdf, WrittenObject } from "../document/open-pdf.ts";

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
export function writePdf({ trailer, listObjects }: OpenPdf): Uint8Array {
  const objects = listObjects();
  const packs = chunk(objects.filter(({ isStream }) => !isStream));
  const firstPack = (objects.at(-1)?.number ?? 0) + 1;

  const output = createOutput();
  const places = new Map<number, Place>();
  for (const { number, bytes, isStream } of objects) if (isStream) places.set(number, output.addObject(number, bytes));
  packs.forEach((pack, packIndex) => {
    const stream = firstPack + packIndex;
    places.set(stream, output.addObject(stream, packObjects(pack)));
    pack.forEach(({ number }, index) => places.set(number, { kind: "packed", stream, index }));
  });
  return output.finish(trailer, places, firstPack + packs.length);
}

function chunk(objects: readonly WrittenObject[]): WrittenObject[][] {
  const count = Math.ceil(objects.length / OBJECTS_A_STREAM);
  return Array.from({ length: count }, (_, index) =>
    objects.slice(index * OBJECTS_A_STREAM, (index + 1) * OBJECTS_A_STREAM),
  );
}

/** The bytes of the file so far. */
function createOutput(): {
  addObject: (number: number, body: Uint8Array) => Place;
  finish: (trailer: PDFDict, places: Map<number, Place>, number: number) => Uint8Array;
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
  const finish = (trailer: PDFDict, places: Map<number, Place>, number: number): Uint8Array => {
    const offset = size;
    places.set(number, { kind: "plain", offset });
    addObject(number, tabulate(trailer, places, number + 1));
    add(Buffer.from(`startxref\n${offset}\n%%EOF\n`));
    // A plain array: callers that hand bytes to a browser or a reader may not get Node's kind
    return new Uint8Array(Buffer.concat(parts));
  };
  return { addObject, finish };
}

/** An object stream: a head of numbers and offsets, and then the objects. */
function packObjects(pack: readonly WrittenObject[]): Uint8Array {
  const bodies = pack.map(({ bytes }) => Buffer.concat([bytes, Buffer.from("\n")]));
  let offset = 0;
  const head = pack.map(({ number }, index) => {
    const entry = `${number} ${offset}`;
    offset += bodies[index]?.length ?? 0;
    return entry;
  });
  const first = Buffer.from(`${head.join(" ")}\n`);
  return toStream(`/Type /ObjStm /N ${pack.length} /First ${first.length}`, Buffer.concat([first, ...bodies]));
}

/** The cross-reference stream: per object its kind (1 byte), where it stands (4) and its index in a stream (2). */
function tabulate(trailer: PDFDict, places: ReadonlyMap<number, Place>, size: number): Uint8Array {
  const table = Buffer.alloc(size * 7);
  for (const [number, place] of places) {
    table.writeUInt8(place.kind === "plain" ? 1 : 2, number * 7);
    table.writeUInt32BE(place.kind === "plain" ? place.offset : place.stream, number * 7 + 1);
    table.writeUInt16BE(place.kind === "plain" ? 0 : place.index, number * 7 + 5);
  }
  const entries = ["Root", "Info", "ID"].map((key) => {
    const value = trailer.get(PDFName.of(key));
    return value === undefined ? "" : `/${key} ${value.toString()} `;
  });
  return toStream(`/Type /XRef /Size ${size} /W [1 4 2] ${entries.join("")}`, table);
}

function toStream(entries: string, contents: Uint8Array): Uint8Array {
  const packed = deflateSync(contents, { level: 9 });
  const head = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]);
}
