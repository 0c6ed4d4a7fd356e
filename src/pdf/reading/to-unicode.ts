import { decodeUtf16, parseString } from "../document/parse-string.ts";

/** The text that the character codes of a font stand for. */
export type Decode = (codes: Uint8Array) => string;

/**
 * Reads the ToUnicode map of a font (ISO 32000-1, 9.10.3).
 *
 * @param map the map itself, unpacked
 * @param codeBytes how long a code is: 2 for a composite font, else 1
 * @returns leaves out a code that the map does not have
 */
export function readToUnicode(map: Uint8Array, codeBytes: number): Decode {
  const texts = new Map<number, string>();
  const written = Buffer.from(map).toString("latin1");
  for (const [, body = ""] of written.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) readChars(body, texts);
  for (const [, body = ""] of written.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) readRanges(body, texts);
  return (codes) => {
    let text = "";
    for (let at = 0; at + codeBytes <= codes.length; at += codeBytes) {
      const code = codeBytes === 2 ? (codes[at] ?? 0) * 256 + (codes[at + 1] ?? 0) : (codes[at] ?? 0);
      text += texts.get(code) ?? "";
    }
    return text;
  };
}

const toBytes = (hex: string): Uint8Array => parseString(Buffer.from(hex, "latin1"));
const toCode = (hex: string): number => toBytes(hex).reduce((code, byte) => code * 256 + byte, 0);

function readChars(body: string, texts: Map<number, string>): void {
  for (const [, code = "", text = ""] of body.matchAll(/(<[^>]*>)\s*(<[^>]*>)/gu)) {
    texts.set(toCode(code), decodeUtf16(toBytes(text)));
  }
}

/** A code is two bytes at most, so no range is longer. */
const MOST_CODES = 0x10000;

/** First code, last code, and the text of the first or a list with the text of each. */
function readRanges(body: string, texts: Map<number, string>): void {
  const range = /(<[^>]*>)\s*(<[^>]*>)\s*(?:(<[^>]*>)|\[([^\]]*)\])/gu;
  for (const [, low = "", high = "", start, list = ""] of body.matchAll(range)) {
    const first = toCode(low);
    const count = Math.min(toCode(high) - first + 1, MOST_CODES);
    const listed = Array.from(list.matchAll(/<[^>]*>/gu), ([text]) => decodeUtf16(toBytes(text)));
    for (let index = 0; index < count; index++) {
      texts.set(first + index, start === undefined ? (listed[index] ?? "") : countOn(toBytes(start), index));
    }
  }
}

/** The text of a code in a range: only the last character counts on. */
function countOn(start: Uint8Array, index: number): string {
  const characters = Array.from(decodeUtf16(start));
  const last = characters.pop()?.codePointAt(0) ?? 0;
  return characters.join("") + String.fromCodePoint(Math.min(last + index, 0x10ffff));
}
