import { undoPrediction } from "./undo-prediction.ts";
import type { Unpacker } from "./unpack-within.ts";

/** Where a table says that an object stands: by itself at a byte of the file, or in the object stream of that number. */
export interface TablePlace {
  readonly kind: "plain" | "packed";
  readonly at: number;
}

/** What a PDF says of where its objects are, as a reader of PDFs follows it. */
export interface ObjectTable {
  readonly places: ReadonlyMap<number, TablePlace>;
  /** References to where to begin, as they are written: "/Root 1 0 R"; null for what no trailer says. */
  readonly root: string | null;
  readonly info: string | null;
}

/** A file has as many of these as it was added to, and no program does so more often. */
const MOST_SECTIONS = 1000;
const MOST_TAIL_BYTES = 2048;

/**
 * Follows the tables of places from the last one back (ISO 32000-1, 7.5.4 to 7.5.8). Of an object the newest counts.
 *
 * @returns null when there is no such chain: readers then look for the objects themselves
 */
export function readTable(pdf: Uint8Array, unpacker: Unpacker): ObjectTable | null {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = file.toString("latin1", Math.max(0, file.length - MOST_TAIL_BYTES));
  const start = [...tail.matchAll(/startxref\s+(\d+)/gu)].at(-1)?.[1];
  const places = new Map<number, TablePlace | null>();
  const trailers: string[] = [];
  const waiting = start === undefined ? [] : [Number(start)];
  const seen = new Set<number>();
  while (waiting.length > 0) {
    const at = waiting.shift() ?? 0;
    if (seen.has(at)) continue;
    seen.add(at);
    const section = seen.size > MOST_SECTIONS ? null : readSection(file, at, unpacker);
    if (section === null) return null;
    for (const [number, place] of section.places) if (!places.has(number)) places.set(number, place);
    trailers.push(section.trailer);
    for (const key of ["XRefStm", "Prev"]) {
      const next = new RegExp(`/${key}\\s+(\\d+)`, "u").exec(section.trailer)?.[1];
      if (next !== undefined) waiting.push(Number(next));
    }
  }
  if (trailers.length === 0) return null;
  const find = (key: string): string | null =>
    trailers.flatMap((text) => new RegExp(`/${key}\\s+\\d+\\s+\\d+\\s+R`, "u").exec(text)?.[0] ?? [])[0] ?? null;
  const used = [...places].flatMap(([number, place]): [number, TablePlace][] =>
    place === null ? [] : [[number, place]],
  );
  return { places: new Map(used), root: find("Root"), info: find("Info") };
}

/** One table, and the dictionary that goes with it. */
interface Section {
  /** Null for an object that is no more. */
  readonly places: readonly (readonly [number, TablePlace | null])[];
  readonly trailer: string;
}

function readSection(file: Buffer, at: number, unpacker: Unpacker): Section | null {
  return /^xref\s/u.test(file.toString("latin1", at, at + 5))
    ? readPlainSection(file, at)
    : readStreamSection(file, at, unpacker);
}

const MOST_TRAILER_BYTES = 4096;

function readPlainSection(file: Buffer, at: number): Section | null {
  const end = file.indexOf("trailer", at, "latin1");
  if (end === -1) return null;
  const places: [number, TablePlace | null][] = [];
  let [next, left] = [0, 0];
  for (const [, first, second, kind] of file
    .toString("latin1", at + 4, end)
    .matchAll(/(\d+)\s+(\d+)(?:\s+([nf])\b)?/gu)) {
    if (kind === undefined) [next, left] = [Number(first), Number(second)];
    else if (left > 0) {
      places.push([next, kind === "n" ? { kind: "plain", at: Number(first) } : null]);
      [next, left] = [next + 1, left - 1];
    }
  }
  return { places, trailer: file.toString("latin1", end, end + MOST_TRAILER_BYTES).split("startxref")[0] ?? "" };
}

const STREAM_START = /^\s*\d+\s+\d+\s+obj\s*<<([\s\S]*?)>>\s*stream\r?\n/u;

function readStreamSection(file: Buffer, at: number, { inflate, countObjects }: Unpacker): Section | null {
  const head = STREAM_START.exec(file.toString("latin1", at, at + MOST_TRAILER_BYTES));
  const trailer = head?.[1] ?? "";
  if (head === null || !/\/Type\s*\/XRef\b/u.test(trailer)) return null;
  const packed = file.subarray(at + head[0].length, at + head[0].length + readNumber(trailer, "Length", 0));
  const widths = readNumbers(trailer, "W");
  try {
    const plain = /\/Filter\b/u.test(trailer) ? inflate(packed) : packed;
    const columns = readNumber(trailer, "Columns", 1);
    const bytes = readNumber(trailer, "Predictor", 1) < 10 ? plain : undoPrediction(plain, columns);
    const ranges = readNumbers(trailer, "Index");
    const numbers = listNumbers(ranges.length === 0 ? [0, readNumber(trailer, "Size", 0)] : ranges, bytes.length);
    countObjects(numbers.length);
    return { places: numbers.map((number, index) => [number, readRecord(bytes, index, widths)]), trailer };
  } catch {
    return null;
  }
}

function listNumbers(ranges: readonly number[], most: number): number[] {
  const numbers: number[] = [];
  for (let index = 0; index + 1 < ranges.length; index += 2) {
    const [first = 0, count = 0] = [ranges[index], ranges[index + 1]];
    for (let number = first; number < first + count && numbers.length < most; number++) numbers.push(number);
  }
  return numbers;
}

/** A record has a kind, a place, and what of it; a kind that is not written is 1. */
function readRecord(bytes: Uint8Array, index: number, widths: readonly number[]): TablePlace | null {
  const [first = 0, second = 0, third = 0] = widths;
  const start = index * (first + second + third);
  const read = (from: number, width: number): number =>
    bytes.subarray(from, from + width).reduce((sum, byte) => sum * 256 + byte, 0);
  const kind = first === 0 ? 1 : read(start, first);
  const at = read(start + first, second);
  if (kind === 1) return { kind: "plain", at };
  return kind === 2 ? { kind: "packed", at } : null;
}

function readNumber(text: string, key: string, otherwise: number): number {
  const found = new RegExp(`/${key}\\s+(\\d+)`, "u").exec(text)?.[1];
  return found === undefined ? otherwise : Number(found);
}

function readNumbers(text: string, key: string): number[] {
  const found = new RegExp(`/${key}\\s*\\[([\\d\\s]*)\\]`, "u").exec(text)?.[1] ?? "";
  return found
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map(Number);
}
