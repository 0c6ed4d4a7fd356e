/** A letter of a script that runs from right to left, or a digit that goes with it. */
const LETTER = String.raw`[[\p{Script=Hebrew}\p{Script=Arabic}]&&[\p{L}\p{Nd}]]`;
/**
 * What may stand within a name: blanks, points, joiners, and the signs of an abbreviation or a double name, in HTML or
 * as they are.
 */
const BETWEEN = String.raw`[\p{M}\p{White_Space}\u200C-\u200F\u05BE\u05F3\u05F4."'’\-]|&quot;|&#39;`;
const NAME = new RegExp(`${LETTER}(?:(?:${BETWEEN})*${LETTER})*\\p{M}*`, "gv");

/** The text with something else for each name, or other words, that run from right to left. */
export function replaceRightToLeft(text: string, replace: (name: string) => string): string {
  return text.replace(NAME, replace);
}

/** Whether any of it runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return text.search(NAME) !== -1;
}
