/** Holds a number and what belongs to it on one line. */
export const NON_BREAKING_SPACE = "\u00A0";

/** The first blank behind a digit: that between a number and its unit, or a day and its month. */
const BEHIND_NUMBER = /(?<=\d) /u;

/** A figure or a date as a page prints it: the number stays on one line with the word behind it. */
export function keepTogether(words: string): string {
  return words.replace(BEHIND_NUMBER, NON_BREAKING_SPACE);
}
