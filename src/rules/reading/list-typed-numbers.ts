import { NUMBER_WORDS } from "../../value/dutch.ts";

/** A number that was typed in a text; offsets in that text. */
export interface TypedNumber {
  readonly value: number;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** From two on: "een" is nearly always an article. */
const FIRST = 2;
const WORDS = NUMBER_WORDS.slice(FIRST);
/** The value of each word. */
const VALUES: ReadonlyMap<string, number> = new Map(WORDS.map((word, index) => [word, index + FIRST]));

/** Figures in Dutch notation (1.000 and 2,5), or a word up to twenty. A mark such as 3.1 or 2026-04 is no number. */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,€{@/-]|€ )(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?|(?:${WORDS.join("|")}))(?![\\p{L}\\p{N}%}/-]|[.,]\\d)`,
  "giu",
);

/** What makes another thing of the number behind it. */
const OTHER_BEFORE =
  /(?:\b(?:artikel(?:en)?|art\.|lid|onder|criterium|overweging|hoofdstuk|paragraaf|bijlage|tabel|voetnoot|nummer|nr\.|groep|fase|euro|ruim|bijna|ongeveer|circa|ca\.|zo'n|zo’n|minstens|meer dan|minder dan|hooguit|hoogstens|rond de|per)|\d-)\s{1,3}$/iu;
const LOOK_BACK = 24;
/** Years are written without a point, and results are hardly ever counted in such numbers. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2060];

/** The numbers of a text that can be a count; years, amounts of money, shares and marks are not among them. */
export function listTypedNumbers(text: string): TypedNumber[] {
  const found: TypedNumber[] = [];
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    const value = VALUES.get(written.toLowerCase()) ?? Number(written.replaceAll(".", "").replace(",", "."));
    const isYear = /^\d{4}$/u.test(written) && value >= FIRST_YEAR && value <= LAST_YEAR;
    if (isYear || OTHER_BEFORE.test(text.slice(Math.max(0, index - LOOK_BACK), index))) continue;
    found.push({ value, written, start: index, end: index + written.length });
  }
  return found;
}
