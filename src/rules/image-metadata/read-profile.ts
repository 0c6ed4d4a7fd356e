/** A text of a PNG: its key word and what stands behind it, unpacked. */
export interface PngText {
  readonly key: string;
  readonly text: Uint8Array;
  readonly isPacked: boolean;
}

/** Bytes at the start of what stands in a segment of a JPEG, by the kind of profile, and the mark of the segment. */
const SEGMENTS: Readonly<Record<string, { readonly mark: number; readonly start: string }>> = {
  exif: { mark: 0xe1, start: "Exif\0\0" },
  app1: { mark: 0xe1, start: "" },
  xmp: { mark: 0xe1, start: "http://ns.adobe.com/xap/1.0/\0" },
  iptc: { mark: 0xed, start: "Photoshop 3.0\0" },
  "8bim": { mark: 0xed, start: "Photoshop 3.0\0" },
};
/** In a segment of a JPEG, with its length of two bytes. */
const MOST = 65_000;

/**
 * What a program that makes a PNG of a JPEG keeps of it: a text with the name of a profile, its length and its bytes in
 * hexadecimal. Given as the JPEG that holds it and nothing else; null for another text.
 */
export function readProfile({ key, text }: PngText): Uint8Array | null {
  const kind = /^raw profile type (exif|app1|xmp|iptc|8bim)$/iu.exec(key.trim())?.[1]?.toLowerCase();
  const segment = SEGMENTS[kind ?? ""];
  const digits = /^\s*\w+\s+\d+\s+([\da-f\s]*)/iu.exec(new TextDecoder("latin1").decode(text))?.[1] ?? "";
  if (segment === undefined) return null;
  const bytes = readDigits(digits.replace(/\s+/gu, ""));
  const start = new TextEncoder().encode(segment.start);
  const body = startsWith(bytes, start) ? bytes : Uint8Array.from([...start, ...bytes]);
  const length = Math.min(MOST, body.length) + 2;
  return Uint8Array.from([0xff, 0xd8, 0xff, segment.mark, length >> 8, length & 0xff, ...body.subarray(0, length - 2)]);
}

function readDigits(digits: string): Uint8Array {
  const count = Math.min(MOST, Math.floor(digits.length / 2));
  return Uint8Array.from({ length: count }, (_one, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
}

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean => start.every((byte, at) => bytes[at] === byte);
