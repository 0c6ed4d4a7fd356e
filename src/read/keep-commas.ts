/** In a group between braces a comma ends a field, but not the one within a number: {bedrag: 38.250,50}. */
const COMMA_IN_NUMBER =
  /(?<=[{,]\s*[\p{L}\d_]+: *(?:€ *)?-?\d[\d.]*),(?=(?:\d+(?:\.\d+)?|-+) *(?:mln\.?|miljoen|mio|mld|miljard|duizend|k|euro)?\s*[,}])/gu;
/** Stands for such a comma while a text is parsed; it is no character that a text may have. */
const COMMA = "\ufdd0";

/** A text to parse, and what makes of a value in it what was written; a text that has the sign itself stays as it is. */
export function keepCommas(text: string): { readonly text: string; readonly restore: (value: string) => string } {
  if (text.includes(COMMA)) return { text, restore: (value) => value };
  return { text: text.replace(COMMA_IN_NUMBER, COMMA), restore: (value) => value.replaceAll(COMMA, ",") };
}
