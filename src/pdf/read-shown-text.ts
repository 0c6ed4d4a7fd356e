import { effectOf } from "./paint-operators.ts";
import { parseString, toLatin } from "./parse-string.ts";
import { readProperties } from "./read-properties.ts";
import { scanContent, scanOperands } from "./scan-content.ts";
import type { Operator } from "./scan-content.ts";
import type { Decode } from "./to-unicode.ts";

/** A piece of a content stream, and the font in use where it begins. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly font: string;
}

/**
 * The text that a piece of a content stream shows, or has read out in its place (ISO 32000-1, 14.9.4). Where a line ends
 * there is a space. Marked content in it that has a number of its own says its own text.
 *
 * @param fonts by the name that the stream gives them
 */
export function readShownText({ bytes, font }: Stretch, fonts: ReadonlyMap<string, Decode>): string {
  const decode = fonts.get(font);
  const reading: Reading = { bytes, fonts, silent: [], decode, text: "", line: "", isNewLine: false };
  for (const operator of scanContent(bytes)) readOperator(reading, operator);
  return reading.text;
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly fonts: ReadonlyMap<string, Decode>;
  /** Per marked content that is open, whether what it shows is not to be read. */
  readonly silent: boolean[];
  decode: Decode | undefined;
  text: string;
  /** Height of the last line, as it is written. */
  line: string;
  isNewLine: boolean;
}

function readOperator(reading: Reading, operator: Operator): void {
  const { bytes, fonts } = reading;
  switch (operator.name) {
    case "BMC":
    case "BDC":
      begin(reading, operator);
      return;
    case "EMC":
      reading.silent.pop();
      return;
    case "Tf":
      reading.decode = fonts.get(readFontName(bytes, operator));
      return;
    case "Tm":
      moveTo(reading, readLastOperand(bytes, operator));
      return;
    case "Td":
    case "TD":
      if (Number(readLastOperand(bytes, operator)) !== 0) reading.isNewLine = true;
      return;
    case "T*":
      reading.isNewLine = true;
      return;
    default:
      if (effectOf(operator.name) === "text" && !reading.silent.includes(true))
        addText(reading, readShown(reading, operator));
  }
}

/** The name of the font that a Tf operator chooses, without its slash. */
export function readFontName(bytes: Uint8Array, operator: Operator): string {
  const [font] = scanOperands(bytes, operator);
  return font === undefined ? "" : toLatin(font, 1);
}

/** Of an operator that moves, this is the height. */
function readLastOperand(bytes: Uint8Array, operator: Operator): string {
  const last = [...scanOperands(bytes, operator)].at(-1);
  return last === undefined ? "" : toLatin(last);
}

function begin(reading: Reading, operator: Operator): void {
  const { mcid, actualText } = readProperties(reading.bytes, operator);
  if (actualText !== null && !reading.silent.includes(true)) addText(reading, actualText);
  reading.silent.push(mcid !== null || actualText !== null);
}

function moveTo(reading: Reading, line: string): void {
  if (line !== reading.line) reading.isNewLine = true;
  reading.line = line;
}

function addText(reading: Reading, text: string): void {
  if (reading.isNewLine && reading.text !== "" && !reading.text.endsWith(" ")) reading.text += " ";
  reading.isNewLine = false;
  reading.text += text;
}

/** The text of the strings of an operator; a list has numbers between them. */
function readShown({ bytes, decode }: Reading, operator: Operator): string {
  if (decode === undefined) return "";
  let text = "";
  for (const operand of scanOperands(bytes, operator)) {
    for (const string of listStrings(operand)) text += decode(parseString(string));
  }
  return text;
}

const [OPEN_ROUND, OPEN_ANGLE, OPEN_SQUARE] = [0x28, 0x3c, 0x5b];

function listStrings(operand: Uint8Array): Uint8Array[] {
  const inner = { name: "", start: 1, nameStart: operand.length - 1, end: operand.length };
  const parts = operand[0] === OPEN_SQUARE ? [...scanOperands(operand, inner)] : [operand];
  return parts.filter(([first]) => first === OPEN_ANGLE || first === OPEN_ROUND);
}
