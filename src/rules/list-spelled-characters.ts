import type { TextSource } from "../source/source-file.ts";

/** A character that is written as its number, and where that stands in its text. */
export interface SpelledCharacter {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/** Of Markdown: "&#20013;" and "&#x4E2D;". */
const ENTITY = /&#(?:x(?<hex>[\da-f]{1,6})|(?<decimal>\d{1,7}));/giu;
/** Of YAML between double quotes: "\u4E2D", "\x80". */
const ESCAPE = /\\(?:u(?<four>[\da-f]{4})|U(?<eight>[\da-f]{8})|x(?<two>[\da-f]{2}))/gu;
const LAST_POINT = 0x10ffff;

/** The characters that a stretch of a file, from an offset on, writes as their numbers. */
export function listSpelledCharacters(text: string, source: TextSource, start: number): SpelledCharacter[] {
  const isEscaped = source.text[start] === '"';
  return [...text.matchAll(ENTITY), ...(isEscaped ? text.matchAll(ESCAPE) : [])].flatMap((match) => {
    const { hex, decimal, four, eight, two }: Partial<Record<string, string>> = match.groups ?? {};
    const point = decimal === undefined ? Number.parseInt(hex ?? four ?? eight ?? two ?? "", 16) : Number(decimal);
    if (Number.isNaN(point) || point > LAST_POINT) return [];
    return [{ character: String.fromCodePoint(point), start: match.index, end: match.index + match[0].length }];
  });
}
