/** Text of a file, or why there is none. */
export type DecodedText =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "not-utf8";
      /** UTF-16 offset in `readable` of the first bad byte. */ readonly offset: number;
      readonly readable: string;
      readonly guess: string;
    }
  | { readonly kind: "binary" };

/** Reads bytes as UTF-8 without its byte order mark; says where it stops being UTF-8. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return { kind: "not-utf8", offset: 0, readable: "", guess: " maar als UTF-16" };
  }
  if (bytes.includes(0)) return { kind: "binary" };
  try {
    // TextDecoder drops a byte order mark by itself.
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const good = countGoodBytes(bytes);
    // A letter that is cut off at the end of the good bytes is where the bad ones begin.
    const readable = new TextDecoder("utf-8").decode(bytes.subarray(0, good), { stream: true });
    return { kind: "not-utf8", offset: readable.length, readable, guess: "" };
  }
}

/** The letters of Windows-1252 from 0x80 to 0x9f, a space where it has none; all others have the number of their letter. */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const FIRST = 0x80;
/** Signs are put together in pieces: a call takes no more arguments than this. */
const PIECE = 8192;

/**
 * Reads the bytes of a sheet: as UTF-8, or else in the letters of Windows (Windows-1252), as Excel saves a CSV file. A
 * text that was UTF-8 up to a fault, with letters that only UTF-8 writes so, is UTF-8 with a fault in it.
 */
export function decodeSheet(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes);
  if (decoded.kind !== "not-utf8" || decoded.guess !== "" || /\P{ASCII}/u.test(decoded.readable)) return decoded;
  const text = decodeWindows(bytes);
  return text === null ? decoded : { kind: "text", text };
}

/** Null where a byte is no letter. The decoder of some versions of Node takes these letters for control signs. */
function decodeWindows(bytes: Uint8Array): string | null {
  const codes = Uint16Array.from(bytes, (byte) => {
    const letter = WINDOWS.charCodeAt(byte - FIRST);
    return byte < FIRST || Number.isNaN(letter) ? byte : letter === 32 ? 0 : letter;
  });
  if (codes.includes(0)) return null;
  let text = "";
  for (let start = 0; start < codes.length; start += PIECE)
    text += String.fromCharCode(...codes.subarray(start, start + PIECE));
  return text;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Length of the longest prefix that is valid UTF-8, found by halving. */
function countGoodBytes(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isValidPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    // With `stream` a letter that is cut off at the end is no error.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
