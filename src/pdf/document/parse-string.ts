/** Bytes as characters of the same number. Short ones: words, numbers and names. */
export function toLatin(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/**
 * The bytes that a string of a content stream stands for.
 *
 * @param written with its brackets: `<0041>` or `(A)`
 */
export function parseString(written: Uint8Array): Uint8Array {
  return written[0] === 0x28 ? parseLiteral(written) : parseHex(written);
}

/** What is no digit is passed over, and a digit that lacks at the end is 0. */
function parseHex(written: Uint8Array): Uint8Array {
  const parsed = new Uint8Array(Math.ceil(written.length / 2));
  let count = 0;
  for (const byte of written) {
    const digit = DIGITS[byte] ?? 0;
    if (digit === NO_DIGIT) continue;
    parsed[count >> 1] = (parsed[count >> 1] ?? 0) + (count % 2 === 0 ? digit * 16 : digit);
    count++;
  }
  return parsed.subarray(0, Math.ceil(count / 2));
}

const NO_DIGIT = 255;

/** Per byte the hexadecimal digit that it is. */
const DIGITS = new Uint8Array(256).fill(NO_DIGIT);
for (const digit of "0123456789ABCDEFabcdef") DIGITS[digit.charCodeAt(0)] = Number.parseInt(digit, 16);

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function parseLiteral(written: Uint8Array): Uint8Array {
  const inner = Buffer.from(written.subarray(1, -1)).toString("latin1");
  const plain = inner.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/gu, (_, escaped: string) => {
    if (/^[0-7]/u.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) % 256);
    // A backslash before the end of a line joins it to the next
    return /^[\r\n]/u.test(escaped) ? "" : (ESCAPES[escaped] ?? escaped);
  });
  return Buffer.from(plain, "latin1");
}

/** Text in UTF-16 with the high byte first, with or without the mark that says so. */
export function decodeUtf16(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString("utf16le");
  return text.replace(/^\uFEFF/u, "");
}
