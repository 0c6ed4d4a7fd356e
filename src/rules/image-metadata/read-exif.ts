import type { ImageField } from "./image-field.ts";

/** Fields of Exif (CIPA DC-008) that tell who made a picture, where, or with whose camera; by number. */
const PERSONAL: Readonly<Record<number, string>> = {
  0x013b: "de maker",
  0x013c: "de naam van het apparaat",
  0x9c9d: "de maker",
  0xa430: "de eigenaar van de camera",
  0xa431: "het serienummer van de camera",
  0xa435: "het serienummer van de lens",
};
/** Fields with free text, in which anything may stand. */
const TEXTS = new Set([0x010e, 0x8298, 0x9286, 0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f]);
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const GPS_LATITUDE = 2;
const MOST_ENTRIES = 500;
const MOST_LETTERS = 2000;
/** Bytes of one item of each type; what is not here has one. */
const SIZES: Readonly<Record<number, number>> = { 3: 2, 4: 4, 5: 8, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8 };

interface Tiff {
  readonly view: DataView;
  readonly isLittle: boolean;
}

interface ExifEntry {
  readonly tag: number;
  /** Length in bytes and where the value starts. */
  readonly length: number;
  readonly at: number;
}

/** The fields of a block of Exif that matter; none when it is broken. */
export function readExif(view: DataView): ImageField[] {
  if (view.byteLength < 8) return [];
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return [];
  const tiff = { view, isLittle: order === 0x4949 };
  const entries = listEntries(tiff, view.getUint32(4, tiff.isLittle));
  const inner = listDirectory(tiff, entries, EXIF_DIRECTORY);
  const hasPlace = listDirectory(tiff, entries, GPS_DIRECTORY).some(({ tag }) => tag === GPS_LATITUDE);
  const fields = [...entries, ...inner].flatMap((entry) => readField(tiff, entry));
  return hasPlace ? [...fields, { personal: "de plaats van de opname", text: "" }] : fields;
}

/** The entries of the directory that another one points to. */
function listDirectory(tiff: Tiff, entries: readonly ExifEntry[], tag: number): ExifEntry[] {
  const pointer = entries.find((entry) => entry.tag === tag);
  const isWhole = pointer !== undefined && pointer.at + 4 <= tiff.view.byteLength;
  return isWhole ? listEntries(tiff, tiff.view.getUint32(pointer.at, tiff.isLittle)) : [];
}

/** A directory: how many entries, and twelve bytes for each. */
function listEntries({ view, isLittle }: Tiff, from: number): ExifEntry[] {
  if (from + 2 > view.byteLength) return [];
  const count = Math.min(view.getUint16(from, isLittle), MOST_ENTRIES);
  const entries: ExifEntry[] = [];
  for (let index = 0; index < count; index++) {
    const at = from + 2 + index * 12;
    if (at + 12 > view.byteLength) break;
    const length = (SIZES[view.getUint16(at + 2, isLittle)] ?? 1) * view.getUint32(at + 4, isLittle);
    // A value of four bytes or less stands in the entry itself
    entries.push({
      tag: view.getUint16(at, isLittle),
      length,
      at: length <= 4 ? at + 8 : view.getUint32(at + 8, isLittle),
    });
  }
  return entries;
}

function readField({ view }: Tiff, { tag, length, at }: ExifEntry): ImageField[] {
  const personal = PERSONAL[tag] ?? null;
  if (personal === null && !TEXTS.has(tag)) return [];
  const text = readLetters(view, at, length);
  return text === "" ? [] : [{ personal, text }];
}

/** Letters without the zeroes around and between them, so that a text of two bytes a letter can be read too. */
function readLetters(view: DataView, from: number, length: number): string {
  const end = Math.min(view.byteLength, from + Math.min(length, MOST_LETTERS));
  const bytes: number[] = [];
  for (let at = from; at < end; at++) if (view.getUint8(at) !== 0) bytes.push(view.getUint8(at));
  return new TextDecoder("utf-8").decode(Uint8Array.from(bytes)).trim();
}
