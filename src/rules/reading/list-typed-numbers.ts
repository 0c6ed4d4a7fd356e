import { NUMBER_WORDS } from "../../value/dutch.ts";
import { LARGE_NUMBER_WORDS } from "./large-number-words.ts";

/** A number that was typed in a text; offsets in that text. */
export interface TypedNumber {
  readonly value: number;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** How far what it stands for may lie from it, as a share, where a word before it says that it is no exact number. */
  readonly about: { readonly least: number; readonly most: number } | null;
}

/** From two on: "een" is nearly always an article. */
const FIRST = 2;
/** The value of each word, the longest first. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...LARGE_NUMBER_WORDS].sort(([a], [b]) => b.length - a.length),
  ...NUMBER_WORDS.slice(FIRST).map((word, index) => [word, index + FIRST] as const),
]);
const WORDS = [...VALUES.keys()];

/** Figures in Dutch notation (1.000 and 2,5), or a word up to twenty. A mark such as 3.1 or 2026-04 is no number. */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,€{@/-]|€ )(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?|(?:${WORDS.join("|")}))(?![\\p{L}\\p{N}%}/-]|[.,]\\d)`,
  "giu",
);

/** What makes another thing of the number behind it. */
const OTHER_BEFORE =
  /(?:\b(?:artikel(?:en)?|art\.|lid|onder|criterium|overweging|hoofdstuk|paragraaf|bijlage|tabel|voetnoot|nummer|nr\.|groep|fase|euro|per)|\d-)\s{1,3}$/iu;
const LOOK_BACK = 24;
/** Words before a number that is not exact, with how far it may be off. */
const ABOUT = [
  { words: /\b(?:ruim|meer dan|minstens|minimaal|ten minste|al)\s{1,3}$/iu, least: 1, most: 1.5 },
  { words: /\b(?:bijna|nog geen|minder dan|hooguit|hoogstens|krap|net geen)\s{1,3}$/iu, least: 0.7, most: 1 },
  {
    words: /\b(?:ongeveer|circa|ca\.|zo'n|zo’n|rond de|om en nabij|een kleine|een)\s{1,3}$/iu,
    least: 0.85,
    most: 1.15,
  },
];
/** Years are written without a point, and results are hardly ever counted in such numbers. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2060];

/** The numbers of a text that can be a count; years, amounts of money, shares and marks are not among them. */
export function listTypedNumbers(text: string): TypedNumber[] {
  const found: TypedNumber[] = [];
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    const value = VALUES.get(written.toLowerCase()) ?? Number(written.replaceAll(".", "").replace(",", "."));
    const isYear = /^\d{4}$/u.test(written) && value >= FIRST_YEAR && value <= LAST_YEAR;
    const before = text.slice(Math.max(0, index - LOOK_BACK), index);
    if (isYear || OTHER_BEFORE.test(before)) continue;
    const about = ABOUT.find(({ words }) => words.test(before)) ?? null;
    found.push({ value, written, start: index, end: index + written.length, about });
  }
  return found;
}
