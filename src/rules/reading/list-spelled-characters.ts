import { parseFragment } from "parse5";

import type { TextSource } from "../../source/source-file.ts";

/** A character that is written as its number or its name, and where that stands in its text. */
export interface SpelledCharacter {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/** Of Markdown: "&#20013;" and "&#x4E2D;". */
const ENTITY = /&#(?:x(?<hex>[\da-f]{1,6})|(?<decimal>\d{1,7}));/giu;
/** Of Markdown: "&alefsym;". Which names there are, the HTML standard says. */
const NAMED = /&[a-z][a-z\d]{1,31};/giu;
const HEX = String.raw`[\dA-Fa-f]`;
/** Of YAML between double quotes: two halves of one character, "\u4E2D" or "\x80", or a backslash and one sign. */
const ESCAPE = new RegExp(
  [
    String.raw`\\u(?<high>[dD][89abAB]${HEX}{2})\\u(?<low>[dD][c-fC-F]${HEX}{2})`,
    String.raw`\\(?:u(?<four>${HEX}{4})|U(?<eight>${HEX}{8})|x(?<two>${HEX}{2})|(?<sign>.))`,
  ].join("|"),
  "gsu",
);
/** The signs of YAML that stand for what cannot be seen; any other one stands for itself, or for white space. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ "0": "\0", a: "\u0007", b: "\b", v: "\v", f: "\f", e: "\u001B" },
  ...{ N: "\u0085", _: "\u00A0", L: "\u2028", P: "\u2029" },
};
const LAST_POINT = 0x10ffff;

/** The characters that a stretch of a file, from an offset on, writes as their numbers or names. */
export function listSpelledCharacters(text: string, source: TextSource, start: number): SpelledCharacter[] {
  const isEscaped = source.text[start] === '"' && !source.path.endsWith(".md");
  return [
    ...Array.from(text.matchAll(ENTITY)).flatMap(readNumber),
    ...(isEscaped ? Array.from(text.matchAll(ESCAPE)).flatMap(readEscape) : []),
    ...Array.from(text.matchAll(NAMED)).flatMap(readName),
  ];
}

type Groups = Partial<Record<string, string>>;

function readNumber(match: RegExpExecArray): SpelledCharacter[] {
  const { hex, decimal }: Groups = match.groups ?? {};
  return toSpelled(match, toCharacter(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)));
}

function readEscape(match: RegExpExecArray): SpelledCharacter[] {
  const { high, low, four, eight, two, sign }: Groups = match.groups ?? {};
  if (sign !== undefined) return toSpelled(match, SIGNS[sign] ?? null);
  const units = (high === undefined ? [four ?? eight ?? two ?? ""] : [high, low ?? ""]).map((one) =>
    Number.parseInt(one, 16),
  );
  return toSpelled(match, units.map(toCharacter).join(""));
}

/** Null for a number that is too high. */
function toCharacter(point: number): string | null {
  return point > LAST_POINT ? null : String.fromCodePoint(point);
}

function toSpelled({ 0: written, index }: RegExpExecArray, character: string | null): SpelledCharacter[] {
  return character === null || character === "" ? [] : [{ character, start: index, end: index + written.length }];
}

/** A name that HTML does not know stays as it is written. */
function readName({ 0: written, index }: RegExpExecArray): SpelledCharacter[] {
  const [node] = parseFragment(written).childNodes;
  const character = node !== undefined && "value" in node ? node.value : written;
  return character === written ? [] : [{ character, start: index, end: index + written.length }];
}
