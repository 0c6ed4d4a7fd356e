/** Holds a number and what belongs to it on one line. */
export const NON_BREAKING_SPACE = "\u00A0";
