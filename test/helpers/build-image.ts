/** Images of a few bytes, with what stands in them beside the picture; there is no picture. */

const utf8 = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
const twoBytes = (value: number): readonly number[] => [value >> 8, value & 255];
const fourBytes = (value: number): readonly number[] => [...twoBytes(value >>> 16), ...twoBytes(value & 0xffff)];

/** Bytes, or text as UTF-8. */
export type Bytes = readonly number[] | string;

const toNumbers = (bytes: Bytes): readonly number[] => (typeof bytes === "string" ? utf8(bytes) : bytes);

/** Text with two bytes a letter, the small end first. */
export const utf16 = (text: string): readonly number[] =>
  Array.from(text, (letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]).flat();

export function buildJpeg(...segments: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from([0xff, 0xd8, ...segments.flat(), 0xff, 0xda, 0, 2]);
}

/** A segment with its mark and its length. */
export function segment(mark: number, ...body: readonly Bytes[]): readonly number[] {
  const bytes = body.flatMap(toNumbers);
  return [0xff, mark, ...twoBytes(bytes.length + 2), ...bytes];
}

export const comment = (text: string): readonly number[] => segment(0xfe, text);
export const exif = (...entries: readonly ExifEntry[]): readonly number[] =>
  segment(0xe1, "Exif\0\0", buildTiff(entries));
export const xmp = (packet: string): readonly number[] => segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", packet);

/** A field of IPTC's application record: its number and its text. */
export const iptc = (...fields: readonly (readonly [field: number, text: string])[]): readonly number[] => {
  const block = fields.flatMap(([field, text]) => [0x1c, 2, field, ...twoBytes(utf8(text).length), ...utf8(text)]);
  return segment(0xed, "Photoshop 3.0\0", "8BIM", [4, 4, 0, 0], fourBytes(block.length), block);
};

/** Number of a field, its type (1: bytes, 2: text, 7: anything), and what stands in it: five bytes or more. */
export type ExifEntry = readonly [tag: number, type: number, value: Bytes];

/** A block of Exif with one directory, the large end first. */
export function buildTiff(entries: readonly ExifEntry[]): readonly number[] {
  let at = 8 + 2 + entries.length * 12 + 4;
  const directory: number[] = [];
  for (const [tag, type, value] of entries) {
    const { length } = toNumbers(value);
    directory.push(...twoBytes(tag), ...twoBytes(type), ...fourBytes(length), ...fourBytes(at));
    at += length;
  }
  const values = entries.flatMap(([, , value]) => toNumbers(value));
  return [...utf8("MM"), 0, 42, ...fourBytes(8), ...twoBytes(entries.length), ...directory, ...fourBytes(0), ...values];
}

export function buildPng(...chunks: readonly (readonly [name: string, body: Bytes])[]): Uint8Array {
  const parts = chunks.flatMap(([name, body]) => [
    ...fourBytes(toNumbers(body).length),
    ...utf8(name),
    ...toNumbers(body),
    ...fourBytes(0),
  ]);
  return Uint8Array.from([0x89, ...utf8("PNG\r\n\x1a\n"), ...parts]);
}
