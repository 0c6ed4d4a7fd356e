import type { UnreadPdf } from "../document/read-unread.ts";
import type { Unpacker } from "../document/unpack-within.ts";

/** A PDF that asks for a password or a key. */
export class EncryptedPdf extends Error {
  override readonly name = "EncryptedPdf";
}

/**
 * Cuts a PDF of any make into its objects by reading it from front to back: what another program saved again, signed or
 * added to. Nothing in it is believed: no table of places is followed, and no more comes out than the unpacker lets
 * through. Of an object that stands in it twice the last one counts.
 *
 * @throws EncryptedPdf, TooMuchToUnpack, and another Error for a file in which there is no beginning to find
 */
export function scanObjects(pdf: Uint8Array, unpacker: Unpacker): ScannedPdf {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { found, between } = listScanned(file, unpacker);
  const trailers = [...between, ...found.filter((one) => isOfType(one, "XRef")).map(({ head }) => head)];
  if (trailers.some((text) => /\/Encrypt\b/u.test(text))) throw new EncryptedPdf("The PDF is encrypted.");
  const roots = trailers.flatMap((text) => /\/Root\s+\d+\s+\d+\s+R/u.exec(text)?.[0] ?? []);
  const root = roots.at(-1);
  if (root === undefined) throw new Error("The PDF has no trailer.");
  const objects = new Map<number, Uint8Array>();
  const places = new Map<number, ObjectPlace>();
  for (const one of found) {
    objects.set(one.number, one.bytes);
    places.set(one.number, { kind: "plain", at: one.start });
    if (!isOfType(one, "ObjStm")) continue;
    for (const [number, bytes] of unpackObjects(one, unpacker)) {
      objects.set(number, bytes);
      places.set(number, { kind: "packed", at: one.number });
    }
  }
  for (const one of found) tellLength(one, objects);
  return { objects, places, trailer: Buffer.from(`<< ${root} >>`) };
}

/** A PDF that was cut into its objects, and where each of those stands. */
export interface ScannedPdf extends UnreadPdf {
  readonly places: ReadonlyMap<number, ObjectPlace>;
}

/** By itself at a byte of the file, or in the object stream with this number. */
interface ObjectPlace {
  readonly kind: "plain" | "packed";
  readonly at: number;
}

/** A stream may say that its length stands in another object: then it is written where the reader of objects finds it. */
function tellLength({ number, bytes, head, contents }: Scanned, objects: Map<number, Uint8Array>): void {
  const told = /\/Length\s+(\d+)\s+\d+\s+R\b/u.exec(head);
  if (contents === null || told === null || objects.get(number) !== bytes) return;
  const length = Buffer.from(objects.get(Number(told[1])) ?? []).toString("latin1", 0, MOST_HEADER_BYTES);
  if (!/^\d{1,10}$/u.test(length)) return;
  const at = bytes.indexOf(told[0]);
  const written = Buffer.from(`/Length ${length}`);
  objects.set(number, Buffer.concat([bytes.subarray(0, at), written, bytes.subarray(at + told[0].length)]));
}

/** An object by itself in the file. */
interface Scanned {
  readonly number: number;
  /** Where its number begins in the file. */
  readonly start: number;
  /** What stands between "12 0 obj" and "endobj". */
  readonly bytes: Buffer;
  /** The dictionary of a stream; of any other object the beginning. */
  readonly head: string;
  /** What is in a stream, packed as it is; null for any other object. */
  readonly contents: Uint8Array | null;
}

const isOfType = ({ head, contents }: Scanned, type: "XRef" | "ObjStm"): boolean =>
  contents !== null && new RegExp(`/Type\\s*/${type}\\b`, "u").test(head);

/** No more than this of an object is looked at to see what it is. */
const MOST_HEAD_BYTES = 4096;
/** Longer than a number, a generation and what stands between them. */
const MOST_HEADER_BYTES = 32;

interface ScannedFile {
  readonly found: Scanned[];
  /** The trailers, as they stand between the objects. */
  readonly between: string[];
}

function listScanned(file: Buffer, { countObjects }: Unpacker): ScannedFile {
  const words: Words = { file, next: createFinder(file) };
  const scanned: ScannedFile = { found: [], between: [] };
  let end = 0;
  for (let at = words.next("obj", 0); at !== -1; at = words.next("obj", Math.max(end, at + 3))) {
    const before = file.toString("latin1", Math.max(end, at - MOST_HEADER_BYTES), at);
    const header = /(\d{1,10})\s+\d{1,5}\s+$/u.exec(before);
    if (header === null) continue;
    countObjects(1);
    scanned.between.push(...listTrailers(file.subarray(end, at)));
    const cut = cutObject(words, Number(header[1]), at + 3);
    scanned.found.push({ ...cut.object, start: at - header[0].length });
    end = cut.end;
  }
  scanned.between.push(...listTrailers(file.subarray(end)));
  return scanned;
}

function listTrailers(between: Buffer): string[] {
  const at = between.indexOf("trailer");
  return at === -1 ? [] : [between.toString("latin1", at, at + MOST_HEAD_BYTES)];
}

/** A file, and where a word of it stands next; -1 for nowhere. */
interface Words {
  readonly file: Buffer;
  readonly next: (word: string, from: number) => number;
}

/** Remembers what it found last: a file full of one word and without the other is then still read once. */
function createFinder(file: Buffer): Words["next"] {
  const known = new Map<string, number>();
  return (word, from) => {
    const before = known.get(word);
    if (before !== undefined && (before === -1 || before >= from)) return before;
    const at = file.indexOf(word, from, "latin1");
    known.set(word, at);
    return at;
  };
}

/** An object that was cut out, and where the file goes on. */
interface Cut {
  readonly object: Omit<Scanned, "start">;
  readonly end: number;
}

function cutObject(words: Words, number: number, start: number): Cut {
  const { file, next } = words;
  const close = orEnd(file, next("endobj", start));
  const stream = findStream(words, start, close);
  const head = file.toString("latin1", start, Math.min(stream ?? close, start + MOST_HEAD_BYTES));
  if (stream === null) {
    return { object: { number, bytes: trim(file.subarray(start, close)), head, contents: null }, end: close };
  }
  const streamEnd = findStreamEnd(words, head, stream);
  const end = orEnd(file, next("endobj", streamEnd));
  const contents = file.subarray(stream, streamEnd);
  return { object: { number, bytes: trim(file.subarray(start, end)), head, contents }, end };
}

const orEnd = (file: Buffer, at: number): number => (at === -1 ? file.length : at);

/** Where the bytes of its stream begin; null for an object that is no stream. */
function findStream({ file, next }: Words, start: number, stop: number): number | null {
  for (let at = next("stream", start); at !== -1 && at < stop; at = next("stream", at + 1)) {
    const line = /^stream\r?\n/u.exec(file.toString("latin1", at, at + 8));
    const before = file.toString("latin1", Math.max(start, at - MOST_HEADER_BYTES), at);
    if (line !== null && />>[\s\0]*$/u.test(before)) return at + line[0].length;
  }
  return null;
}

/** By its own length where it really ends there, and else where the word for it stands. */
function findStreamEnd({ file, next }: Words, head: string, start: number): number {
  const length = /\/Length\s+(\d+)\b(?!\s+\d+\s+R)/u.exec(head)?.[1];
  const told = start + Number(length ?? NaN);
  if (told < file.length && /^\s*endstream/u.test(file.toString("latin1", told, told + 12))) return told;
  return orEnd(file, next("endstream", start));
}

/** Numbers and offsets in turn, and then the objects. */
function unpackObjects({ head, contents }: Scanned, { inflate, countObjects }: Unpacker): [number, Uint8Array][] {
  const packed = contents ?? new Uint8Array();
  const unpacked = Buffer.from(/\/Filter\b/u.test(head) ? inflate(packed) : packed);
  const first = Number(/\/First\s+(\d+)/u.exec(head)?.[1] ?? 0);
  // An object has two numbers there, each with a space behind it
  countObjects(Math.floor(first / 4));
  const numbers = unpacked.toString("latin1", 0, first).trim().split(/\s+/u).map(Number);
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => {
    const [offset = 0, next = NaN] = [numbers[2 * index + 1], numbers[2 * index + 3]];
    const body = unpacked.subarray(first + offset, Number.isNaN(next) ? unpacked.length : first + next);
    return [numbers[2 * index] ?? 0, trim(body)];
  });
}

const isSpace = (byte: number | undefined): boolean => byte !== undefined && (byte <= 0x0d || byte === 0x20);

function trim(bytes: Buffer): Buffer {
  let [start, end] = [0, bytes.length];
  while (start < end && isSpace(bytes[start])) start += 1;
  while (start < end && isSpace(bytes[end - 1])) end -= 1;
  return bytes.subarray(start, end);
}
