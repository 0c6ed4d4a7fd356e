import { Inflate, strFromU8, zipSync } from "fflate";
import { UsageError } from "../errors.ts";

/** The largest file that is looked at, what may come out of it, and of how many parts. */
const MOST_BYTES = 30 * 1024 * 1024;
const MOST_UNPACKED = 150 * 1024 * 1024;
const MOST_PARTS = 5000;

const NEW_COPY = "Open het in Excel, kies Opslaan als, en bewaar het als Excel-werkmap (.xlsx).";

/** What a file begins with, by which it is known whatever its name says. */
export type SheetKind = "workbook" | "old-workbook" | "text";

/** Knows a file of a spreadsheet by its first bytes. */
export function recognise(bytes: Uint8Array): SheetKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "workbook";
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ? "old-workbook" : "text";
}

/** Says why a file of Office from before 2007 is not read; what is locked with a password is packed like one. */
export function refuseOld(name: string, bytes: Uint8Array): UsageError {
  const isWord = /\.do[ct][xm]?$/iu.test(name) || includesText(bytes, "WordDocument");
  const [program, thing, ending] = isWord ? ["Word", "Document", ".doc"] : ["Excel", "Werkmap", ".xls"];
  if (includesText(bytes, "EncryptedPackage"))
    return new UsageError(
      `${name} is met een wachtwoord beveiligd.`,
      `Open het in ${program}, haal bij Bestand, Info, ${thing} beveiligen het wachtwoord weg, en sla het op.`,
    );
  return new UsageError(
    `${name} is een bestand van een oude versie van ${program} (${ending}).`,
    isWord ? "Open het in Word, kies Opslaan als, en bewaar het als Word-document (.docx)." : NEW_COPY,
  );
}

/**
 * Unpacks a workbook and packs what holds its cells again, so that whoever reads it meets nothing else: no part that
 * unpacks into more than was said, none twice, no macro, no definition of a document that grows while it is read.
 *
 * @param name of the file, for the words of a refusal
 * @throws UsageError with the reason and what to do
 */
export function unpackWorkbook(name: string, bytes: Uint8Array): Uint8Array {
  return zipSync(unpackParts(name, bytes, WORKBOOK), { level: 0, mtime: EARLIEST });
}

/** What kind of file a zip file should be, and the words for who gave another. */
export interface Packing {
  /** The part that each such file has; null where any will do. */
  readonly main: string | null;
  /** What it is: "werkmap van Excel (.xlsx)". */
  readonly what: string;
  readonly newCopy: string;
}

const WORKBOOK: Packing = { main: "xl/workbook.xml", what: "werkmap van Excel (.xlsx)", newCopy: NEW_COPY };

/**
 * The parts of a zip file that are XML, by name: no part that unpacks into more than was said, none twice, no macro, no
 * definition of a document.
 *
 * @throws UsageError with the reason and what to do
 */
export function unpackParts(
  name: string,
  bytes: Uint8Array,
  { main, what, newCopy }: Packing,
): Record<string, Uint8Array> {
  if (bytes.length > MOST_BYTES) throw tooLarge(name);
  const parts = readDirectory(name, bytes);
  const names = parts.map((part) => part.name);
  if (names.some((one) => /vbaProject\.bin$/iu.test(one)))
    throw new UsageError(`In ${name} zitten macro's. Zo'n bestand wordt niet gelezen.`, newCopy);
  if (main !== null && !names.includes(main)) throw new UsageError(`${name} is geen ${what}.`, newCopy);
  if (new Set(names).size < names.length) throw damaged(name);
  let left = MOST_UNPACKED;
  const kept: Record<string, Uint8Array> = {};
  for (const part of parts) {
    if (!/\.(?:xml|rels)$/iu.test(part.name)) continue;
    const unpacked = unpack(name, part, left);
    left -= unpacked.length;
    if (/<!DOCTYPE|<!ENTITY/iu.test(strFromU8(unpacked.subarray(0, PROLOGUE), true)))
      throw new UsageError(`In ${name} staat iets dat er niet hoort (een documentdefinitie).`, newCopy);
    kept[part.name] = unpacked;
  }
  return kept;
}

/** Whether a file is packed, and has a part of this name. Nothing is unpacked. */
export function holdsPart(name: string, bytes: Uint8Array, part: string): boolean {
  return readDirectory(name, bytes).some((one) => one.name === part);
}

/** A document says at its beginning what it is defined by. */
const PROLOGUE = 4096;
/** The earliest day that a zip file knows: no clock is read. */
const EARLIEST = new Date(1980, 0, 1);

function tooLarge(name: string): UsageError {
  return new UsageError(
    `${name} is te groot, of wordt bij het uitpakken te groot. Het is niet gelezen.`,
    "Bewaar alleen wat nodig is in een nieuw bestand.",
  );
}

function damaged(name: string): UsageError {
  return new UsageError(`${name} is beschadigd, of niet helemaal opgehaald.`, "Haal of bewaar het bestand opnieuw.");
}

/** One part of a zip file: where its bytes are, and how many there should come out of them. */
interface Part {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly isPacked: boolean;
  readonly size: number;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** The parts of a zip file as its directory lists them, refused before anything is unpacked where they are too many or too large. */
function readDirectory(name: string, bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw damaged(name);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw tooLarge(name);
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_MARK) throw damaged(name);
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const nameLength = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    total += size;
    if (total > MOST_UNPACKED) throw tooLarge(name);
    if ((flags & 1) === 1 || (method !== STORED && method !== DEFLATED)) throw damaged(name);
    if (start + LOCAL_SIZE > bytes.length || view.getUint32(start, true) !== LOCAL_MARK) throw damaged(name);
    const from = start + LOCAL_SIZE + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (from + packedSize > bytes.length) throw damaged(name);
    parts.push({
      name: strFromU8(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      packed: bytes.subarray(from, from + packedSize),
      isPacked: method === DEFLATED,
      size,
    });
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  return null;
}

/** Bytes are given to the unpacker in pieces, so that one that grows beyond what was said is stopped. */
const PIECE = 16 * 1024;

function unpack(name: string, { packed, isPacked, size }: Part, left: number): Uint8Array {
  if (!isPacked) {
    if (packed.length > left) throw tooLarge(name);
    return packed;
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > size || length > left) throw tooLarge(name);
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch (error) {
    throw error instanceof UsageError ? error : damaged(name);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Whether a text stands in the directory of an old file, whose names are in UTF-16. */
function includesText(bytes: Uint8Array, text: string): boolean {
  return strFromU8(bytes, true).includes(text.replace(/./gu, "$&\0"));
}
