import { toLatin } from "../document/parse-string.ts";

/** An operator of a content stream and where it stands in it. */
export interface Operator {
  readonly name: string;
  /** The first byte of its first operand, or of itself when it has none. */
  readonly start: number;
  /** The first byte of its name. */
  readonly nameStart: number;
  /** The first byte after it. */
  readonly end: number;
}

/**
 * Visits the operators of a content stream in order (ISO 32000-1, 7.8.2). An inline image is one operator, "EI". What is
 * damaged is passed over as far as it goes: it belongs to the operands of the next operator. A visit and not a generator:
 * a report has half a million operators.
 */
export function scanContent(bytes: Uint8Array, visit: (operator: Operator) => void): void {
  let start = -1;
  let isImage = false;
  let at = skipSpace(bytes, 0);
  while (at < bytes.length) {
    if (start === -1) start = at;
    const nameStart = at;
    at = findTokenEnd(bytes, at);
    if (isWord(bytes[nameStart])) {
      const word = readWord(bytes, nameStart, at);
      if (word === "ID" && isImage) {
        at = findImageEnd(bytes, at);
        visit({ name: "EI", start, nameStart, end: at });
      } else if (word !== "" && word !== "BI") visit({ name: word, start, nameStart, end: at });
      isImage = word === "BI" || (isImage && word === "");
      if (word !== "" && word !== "BI") start = -1;
    }
    at = skipSpace(bytes, at);
  }
}

/** An operand as it is written, of a content stream without comments in it. */
export function* scanOperands(bytes: Uint8Array, { start, nameStart }: Operator): Generator<Uint8Array> {
  let at = start;
  while (at < nameStart) {
    const end = findTokenEnd(bytes, at);
    yield bytes.subarray(at, end);
    at = skipSpace(bytes, end);
  }
}

const [SPACE, DELIMITER] = [1, 2];

/** Per byte what it is outside strings; 0 for a part of a word, number or name. */
const KINDS = new Uint8Array(256);
for (const space of "\0\t\n\f\r ") KINDS[space.charCodeAt(0)] = SPACE;
for (const delimiter of "()<>[]{}/%") KINDS[delimiter.charCodeAt(0)] = DELIMITER;

const [OPEN_ROUND, CLOSE_ROUND, BACKSLASH, PERCENT, SLASH] = [0x28, 0x29, 0x5c, 0x25, 0x2f];
const [OPEN_ANGLE, CLOSE_ANGLE, OPEN_SQUARE, CLOSE_SQUARE] = [0x3c, 0x3e, 0x5b, 0x5d];

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === PERCENT) at = skipComment(bytes, at);
    else if (KINDS[byte] === SPACE) at++;
    else break;
  }
  return at;
}

function skipComment(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++;
  return at;
}

/** An operator begins with a letter or a quotation mark; "true", "false" and "null" are operands. */
function isWord(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x27 || byte === 0x22;
}

const toKey = (bytes: Uint8Array, start: number, end: number): number => {
  let key = 0;
  for (let at = start; at < end; at++) key = key * 256 + (bytes[at] ?? 0);
  return key;
};

/** The operators (ISO 32000-1, annex A) by their letters as one number, so that no text is made of each again. */
const WORDS = new Map(
  [
    "b B b* B* BDC BI BMC BT BX c cm cs CS d d0 d1 Do DP EI EMC ET EX f F f* g G gs h i ID j J k K l m M MP n",
    "q Q re rg RG ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"",
  ].flatMap((line) =>
    line.split(" ").map((word): [number, string] => [toKey(Buffer.from(word), 0, word.length), word]),
  ),
);

const CONSTANTS = new Set(["true", "false", "null"]);

/** @returns nothing for a constant */
function readWord(bytes: Uint8Array, start: number, end: number): string {
  const known = WORDS.get(toKey(bytes, start, end));
  if (known !== undefined) return known;
  const word = toLatin(bytes, start, end);
  return CONSTANTS.has(word) ? "" : word;
}

/** Where what begins here ends: a number, name, word or string, or a list or dictionary with all that is in it. */
function findTokenEnd(bytes: Uint8Array, start: number): number {
  const byte = bytes[start];
  if (byte === OPEN_ROUND) return findStringEnd(bytes, start);
  if (byte === OPEN_SQUARE) return findListEnd(bytes, start + 1, CLOSE_SQUARE);
  if (byte === OPEN_ANGLE) {
    return bytes[start + 1] === OPEN_ANGLE
      ? findListEnd(bytes, start + 2, CLOSE_ANGLE)
      : findByte(bytes, start, CLOSE_ANGLE);
  }
  if (byte !== SLASH && KINDS[byte ?? 0] === DELIMITER) return start + 1;
  let at = start + 1;
  while (at < bytes.length && KINDS[bytes[at] ?? 0] === 0) at++;
  return at;
}

/** The strings are short: looking at each byte is sooner done than a call for it. */
function findByte(bytes: Uint8Array, start: number, wanted: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== wanted) at++;
  return Math.min(bytes.length, at + 1);
}

/** Brackets in a string are part of it when they are in pairs or behind a backslash. */
function findStringEnd(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at++;
    else if (byte === OPEN_ROUND) depth++;
    else if (byte === CLOSE_ROUND) depth--;
    if (depth === 0) return at + 1;
  }
  return bytes.length;
}

/** The end of a list, or of a dictionary, which closes with two brackets. */
function findListEnd(bytes: Uint8Array, from: number, close: number): number {
  let at = skipSpace(bytes, from);
  while (at < bytes.length && bytes[at] !== close) at = skipSpace(bytes, findTokenEnd(bytes, at));
  return Math.min(bytes.length, at + (close === CLOSE_ANGLE ? 2 : 1));
}

/** An inline image has any bytes in it and ends with "EI" between spaces. */
function findImageEnd(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length - 1; at++) {
    const isEnd = bytes[at] === 0x45 && bytes[at + 1] === 0x49 && KINDS[bytes[at - 1] ?? 0] === SPACE;
    if (isEnd && (at + 2 === bytes.length || KINDS[bytes[at + 2] ?? 0] !== 0)) return at + 2;
  }
  return bytes.length;
}
