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
/** Of YAML between double quotes: "\u4E2D", "\x80". */
const ESCAPE = /\\(?:u(?<four>[\da-f]{4})|U(?<eight>[\da-f]{8})|x(?<two>[\da-f]{2}))/gu;
const LAST_POINT = 0x10ffff;

/** The characters that a stretch of a file, from an offset on, writes as their numbers or names. */
export function listSpelledCharacters(text: string, source: TextSource, start: number): SpelledCharacter[] {
  const isEscaped = source.text[start] === '"';
  const numbered = [...text.matchAll(ENTITY), ...(isEscaped ? text.matchAll(ESCAPE) : [])].flatMap((match) => {
    const { hex, decimal, four, eight, two }: Partial<Record<string, string>> = match.groups ?? {};
    const point = decimal === undefined ? Number.parseInt(hex ?? four ?? eight ?? two ?? "", 16) : Number(decimal);
    if (Number.isNaN(point) || point > LAST_POINT) return [];
    return [{ character: String.fromCodePoint(point), start: match.index, end: match.index + match[0].length }];
  });
  return [...numbered, ...Array.from(text.matchAll(NAMED)).flatMap(readName)];
}

/** A name that HTML does not know stays as it is written. */
function readName({ 0: written, index }: RegExpExecArray): SpelledCharacter[] {
  const [node] = parseFragment(written).childNodes;
  const character = node !== undefined && "value" in node ? node.value : written;
  return character === written ? [] : [{ character, start: index, end: index + written.length }];
}
