/** Longer words would push a column wider than a page or a phone. Dutch compounds of 20 letters are common. */
const LONGEST_WORD = 22;

/** Whether a text holds a word that may be broken anywhere to save the width of its column. */
export function hasLongWord(text: string): boolean {
  return text.split(/[\s\u00AD-]+/u).some((word) => word.length > LONGEST_WORD);
}
