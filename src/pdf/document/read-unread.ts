import { inflateSync } from "node:zlib";

import { MOST_UNPACKED_BYTES } from "./unpack-within.ts";

/** A PDF cut into its objects, none of which is parsed. */
export interface UnreadPdf {
  /** By number, in that order: what stands between "12 0 obj" and "endobj". */
  readonly objects: ReadonlyMap<number, Uint8Array>;
  /** A dictionary with the references to where to begin. */
  readonly trailer: Uint8Array;
}

/** The two ways in which the files are built that we meet: Chromium's, and ours (write-pdf.ts). Null for any other. */
export function readUnread(pdf: Uint8Array): UnreadPdf | null {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString("latin1", file.length - 64))?.[1];
  return start === undefined ? null : (readPlain(file, Number(start)) ?? readPacked(file, Number(start)));
}

/** Where an object stands in the file by itself. */
interface Place {
  readonly number: number;
  readonly offset: number;
}

/** An entry of a cross-reference table is exactly this long. */
const ENTRY_BYTES = 20;

/** One plain cross-reference table for the whole file. */
function readPlain(file: Buffer, start: number): UnreadPdf | null {
  const tail = file.toString("latin1", start);
  const head = /^xref\s+0 (\d+)\s*?\r?\n/.exec(tail);
  const [table = "", trailer] = tail.split("trailer");
  if (head === null || trailer === undefined || trailer.includes("/Prev")) return null;
  const entries = Array.from({ length: Number(head[1]) }, (_, number) => {
    const at = head[0].length + number * ENTRY_BYTES;
    return { number, entry: table.slice(at, at + ENTRY_BYTES) };
  });
  const places = entries
    .filter(({ entry }) => entry[17] === "n")
    .map(({ number, entry }) => ({ number, offset: Number.parseInt(entry, 10) }));
  return { objects: cutObjects(file.subarray(0, start), places), trailer: Buffer.from(trailer, "latin1") };
}

/** An object goes on to where the next one begins, whatever is written in it. */
function cutObjects(body: Buffer, places: readonly Place[]): Map<number, Uint8Array> {
  const offsets = places.map(({ offset }) => offset).sort((a, b) => a - b);
  const ends = new Map(offsets.map((offset, index) => [offset, offsets[index + 1] ?? body.length]));
  return new Map(
    places.map(({ number, offset }) => [number, cutObject(body.subarray(offset, ends.get(offset)), number)]),
  );
}

function cutObject(written: Buffer, number: number): Uint8Array {
  const header = `${number} 0 obj`;
  const isFound = written.toString("latin1", 0, header.length) === header;
  const end = written.lastIndexOf("endobj");
  if (!isFound || end === -1) throw new Error(`Object ${number} of the PDF is not where the table says.`);
  return trim(written.subarray(header.length, end));
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d;

function trim(bytes: Buffer): Uint8Array {
  let [start, end] = [0, bytes.length];
  while (isSpace(bytes[start])) start += 1;
  while (isSpace(bytes[end - 1])) end -= 1;
  return bytes.subarray(start, end);
}

/** A record of the cross-reference stream: kind (1 byte), offset or number of the object stream (4), index in it (2). */
const RECORD_BYTES = 7;

/** Object streams and one cross-reference stream, as we write them. */
function readPacked(file: Buffer, start: number): UnreadPdf | null {
  const table = unpack(file, start);
  if (!table?.entries.includes("/Type /XRef") || !table.entries.includes("/W [1 4 2]")) return null;
  const records = Array.from({ length: table.contents.length / RECORD_BYTES }, (_, number) => ({
    number,
    kind: table.contents.readUInt8(number * RECORD_BYTES),
    place: table.contents.readUInt32BE(number * RECORD_BYTES + 1),
  }));
  const offsets = new Map(records.filter(({ kind }) => kind === 1).map(({ number, place }) => [number, place]));
  const packs = new Set(records.filter(({ kind }) => kind === 2).map(({ place }) => place));
  const alone = cutObjects(
    file.subarray(0, start),
    [...offsets].filter(([, offset]) => offset < start).map(([number, offset]) => ({ number, offset })),
  );
  const packed = [...packs].flatMap((number) => unpackObjects(unpack(file, offsets.get(number) ?? start)));
  const objects = [...alone].filter(([number]) => !packs.has(number)).concat(packed);
  return { objects: new Map(objects.sort(([a], [b]) => a - b)), trailer: Buffer.from(`<< ${table.entries} >>`) };
}

interface Unpacked {
  readonly entries: string;
  readonly contents: Buffer;
}

const STREAM_HEAD = /^\d+ 0 obj\n<< (.*) \/Filter \/FlateDecode \/Length (\d+) >>\nstream\n/;
const MOST_HEAD_BYTES = 400;
const LIMIT = { maxOutputLength: MOST_UNPACKED_BYTES };

function unpack(file: Buffer, offset: number): Unpacked | null {
  const head = STREAM_HEAD.exec(file.toString("latin1", offset, offset + MOST_HEAD_BYTES));
  if (head === null) return null;
  const start = offset + head[0].length;
  return { entries: head[1] ?? "", contents: inflateSync(file.subarray(start, start + Number(head[2])), LIMIT) };
}

/** Numbers and offsets in turn, and then the objects. */
function unpackObjects(pack: Unpacked | null): [number, Uint8Array][] {
  const first = /\/Type \/ObjStm .*\/First (\d+)/.exec(pack?.entries ?? "")?.[1];
  if (pack === null || first === undefined) throw new Error("An object stream of the PDF is not where the table says.");
  const bodies = pack.contents.subarray(Number(first));
  const head = pack.contents.toString("latin1", 0, Number(first)).trim().split(" ").map(Number);
  return Array.from({ length: head.length / 2 }, (_, index) => [
    head[2 * index] ?? 0,
    trim(bodies.subarray(head[2 * index + 1], head[2 * index + 3])),
  ]);
}
