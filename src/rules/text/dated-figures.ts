import type { FoundWords } from "../reading/find-words.ts";
import type { Sentence } from "../../content/list-sentences.ts";

/** What says that a count goes up to the end of a month or a year; "in april" may tell of anything in it. */
export const UP_TO = ["tot en met", "t/m", "eind", "einde", "einde van", "ultimo", "per eind", "tot eind"];

/** A reference, with what stands between its braces. */
export const REFERENCE = /\{\{([^{}\n]*)\}\}/gu;

/** A figure of another report, and what was agreed or known from the start. */
const OF_THEN = /@|\.(?:streefwaarde|beginsituatie)$/u;

/** The reference nearest to some words of a sentence, when it is one to a figure of this report. */
export function findLive({ text }: Sentence, { word, index }: FoundWords): string | null {
  const distance = ({ index: at, 0: written }: RegExpExecArray): number =>
    at < index ? index - at - written.length : at - index - word.length;
  const [nearest] = [...text.matchAll(REFERENCE)].sort((a, b) => distance(a) - distance(b));
  const reference = nearest?.[1]?.trim() ?? null;
  return reference === null || OF_THEN.test(reference) ? null : reference;
}
