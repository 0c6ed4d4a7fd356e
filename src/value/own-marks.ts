/**
 * Characters for private use that the program puts in texts on their way to the page: what stands between the first two
 * is the number of a figure, the third parts words that may have others between them.
 */
export const OWN_MARKS = { figureStart: "\uE000", figureEnd: "\uE001", pause: "\uE002" } as const;

const ANY = new RegExp(`[${Object.values(OWN_MARKS).join("")}]`, "gu");

/** A text that somebody wrote, without our own marks: they mean nothing there, so the sign for a lost one stays. */
export function dropMarks(text: string): string {
  return text.replace(ANY, "\uFFFD");
}
