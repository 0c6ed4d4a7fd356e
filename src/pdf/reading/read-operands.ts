import { parseString, toLatin } from "../document/parse-string.ts";
import { scanOperands } from "./scan-content.ts";
import type { Operator } from "./scan-content.ts";

/** What an operator shows: the bytes of a string, or a number that moves what follows it. */
export type ShownPart = ArrayLike<number> | number;

const [SPACE, PLUS, MINUS, DOT, ZERO, NINE] = [0x20, 0x2b, 0x2d, 0x2e, 0x30, 0x39];
const [OPEN_ROUND, OPEN_ANGLE, OPEN_SQUARE, CLOSE_ANGLE] = [0x28, 0x3c, 0x5b, 0x3e];

/** The numbers among the operands of an operator, in order. */
export function readNumbers(bytes: Uint8Array, { start, nameStart }: Operator): number[] {
  const numbers: number[] = [];
  for (let at = start; at < nameStart; at++) {
    const from = at;
    while (at < nameStart && (bytes[at] ?? 0) > SPACE) at++;
    if (at > from && isNumberPart(bytes[from])) numbers.push(parseNumber(bytes, from, at));
  }
  return numbers;
}

/** The name that is the first operand of an operator, without its slash. */
export function readName(bytes: Uint8Array, { start, nameStart }: Operator): string {
  let end = start;
  while (end < nameStart && (bytes[end] ?? 0) > SPACE) end++;
  return toLatin(bytes, start + 1, end);
}

/** The strings and moves that an operator shows, in order. */
export function readShownParts(bytes: Uint8Array, operator: Operator): readonly ShownPart[] {
  const short = readShortHex(bytes, operator);
  if (short !== null) return [short];
  const parts: ShownPart[] = [];
  for (const operand of scanOperands(bytes, operator)) {
    const [first] = operand;
    const inner = { name: "", start: 1, nameStart: operand.length - 1, end: operand.length };
    if (first === OPEN_SQUARE) parts.push(...readShownParts(operand, inner));
    else if (first === OPEN_ANGLE || first === OPEN_ROUND) parts.push(parseString(operand));
    else if (isNumberPart(first)) parts.push(parseNumber(operand, 0, operand.length));
  }
  return parts;
}

/** Chromium writes nearly every character as "<0029> Tj", two hundred thousand in a report. Null for any other. */
function readShortHex(bytes: Uint8Array, { start, nameStart }: Operator): readonly number[] | null {
  if (nameStart - start !== SHORT_HEX.length || bytes[start] !== OPEN_ANGLE || bytes[start + 5] !== CLOSE_ANGLE)
    return null;
  const [a, b, c, d] = [
    toDigit(bytes[start + 1]),
    toDigit(bytes[start + 2]),
    toDigit(bytes[start + 3]),
    toDigit(bytes[start + 4]),
  ];
  return a < 0 || b < 0 || c < 0 || d < 0 ? null : [a * 16 + b, c * 16 + d];
}

const SHORT_HEX = "<0029> ";

function toDigit(byte = 0): number {
  if (byte >= ZERO && byte <= NINE) return byte - ZERO;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

const isNumberPart = (byte = 0): boolean =>
  (byte >= ZERO && byte <= NINE) || byte === DOT || byte === MINUS || byte === PLUS;

/** Without making a text of it first: a report has half a million. */
function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let digits = 0;
  let decimals = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      digits = digits * 10 + byte - ZERO;
      if (decimals >= 0) decimals++;
    } else if (byte === DOT) decimals = 0;
  }
  const number = decimals > 0 ? digits / (POWERS[decimals] ?? 10 ** decimals) : digits;
  return bytes[start] === MINUS ? -number : number;
}

/** Of ten. */
const POWERS = Array.from({ length: 10 }, (_, decimals) => 10 ** decimals);
