import { NUMBER_WORDS } from "../../value/dutch.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { remember } from "../../value/remember.ts";
import { LARGE_NUMBER_WORDS } from "../reading/large-number-words.ts";

/** From two on: "een" is nearly always an article. */
const FIRST = 2;
const VALUES: ReadonlyMap<string, number> = new Map([
  ...NUMBER_WORDS.slice(FIRST).map((word, index) => [word, index + FIRST] as const),
  ...LARGE_NUMBER_WORDS.filter(([word]) => !word.includes(" ")),
]);
const TIMES: ReadonlyMap<string, number> = new Map([
  ["duizend", 1e3],
  ["mln", 1e6],
  ["miljoen", 1e6],
  ["mld", 1e9],
  ["miljard", 1e9],
]);
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\d{1,3}(?:\\.\\d{3})+|\\d+)(,\\d+)?|(${[...VALUES.keys()].join("|")})(?!\\p{L}))(?:\\s(${[...TIMES.keys()].join("|")})(?!\\p{L}))?`,
  "giu",
);

/** A number in a quotation, and the words around it: the last few before it, and the first few behind. */
export interface QuotedNumber {
  readonly value: number;
  readonly before: string;
  readonly after: string;
}

/** Characters beside a number that say what it counts and how strongly. */
const AROUND = 40;

/** A number that says where something stands is nobody's target: "artikel IV", "lid b". */
const PLACE = /(?:artikel(?:en)?|lid|leden|voetnoot|themalijn|onder)\s(?:\d+\s(?:en|tot en met)\s)?$/iu;

/** The numbers of a quotation, in figures or in a word: "6.500m²" is 6500, "twee" is 2, "€ 9 mln." is 9000000. */
export function readQuotedNumbers(quotation: string): QuotedNumber[] {
  const text = quotation.replace(/\s+/gu, " ");
  return [...text.matchAll(NUMBER)].flatMap(
    ({ 0: written, 1: whole = "", 2: rest = "", 3: word = "", 4: times = "", index }) => {
      const before = text.slice(Math.max(0, index - AROUND), index);
      if (PLACE.test(before)) return [];
      const read = Number(`${whole.replaceAll(".", "")}${rest.replace(",", ".")}`);
      const value = (VALUES.get(word.toLowerCase()) ?? read) * (TIMES.get(times.toLowerCase()) ?? 1);
      const end = index + written.length;
      return [{ value, before, after: text.slice(end, end + AROUND) }];
    },
  );
}

/** Words that stand before a number that was agreed. */
const STRENGTH =
  /(?:minimaal|maximaal|minstens|hoogstens|ten ?minste|ten hoogste|streven(?: naar| om| van)?|streeft naar|naar|van)\s(?:in totaal\s)?[(€\s]*$/iu;
/** Letters of a unit by which its singular and plural are known. */
const STEM = 5;
/** Words behind a number in which its unit stands: "1500 extra mensen". */
const WORDS = 3;

const stemOf = (unit: string): string => unit.normalize("NFKC").toLowerCase().split(/\s/u)[0]?.slice(0, STEM) ?? "";

/** Whether a word is a unit, or its singular where that is shorter than the stem: "1 punt" for "punten". */
function isUnit(word: string, unit: string): boolean {
  return word.startsWith(stemOf(unit)) || word === unit.toLowerCase().replace(/(?:en|s)$/u, "");
}

const splitWords = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}²%€’'-]+/u)
    .filter((one) => one !== "");

/** Whether a number of a quotation counts what a unit names; its words may be spelled in the singular. */
export function countsUnit(number: QuotedNumber, unit: string): boolean {
  return stemOf(unit) !== "" && countedBy(number).some((one) => isUnit(one, unit));
}

/** The first words behind a number, in which its unit stands; "1. Bomen" is a point of a list. */
const countedBy = remember(({ after }: QuotedNumber): readonly string[] =>
  /^[.;:]/u.test(after) ? [] : splitWords(after).slice(0, WORDS),
);

/** Whether a quotation has a word for a unit, wherever it stands. */
export function mentionsUnit(quotation: string, unit: string): boolean {
  return stemOf(unit) === "" || splitWords(quotation).some((one) => isUnit(one, unit));
}

/**
 * Whether a quotation can be read as saying a number: it does, or it has no number at all. Where it has more than one,
 * that which counts the unit is meant, or that which stands behind a word of strength.
 */
export function readsNumber(quotation: string, value: number, unit: string | null = null): boolean {
  const all = readQuotedNumbers(quotation);
  const amounts = all.filter((one) => !isYear(one));
  const numbers = amounts.length > 0 ? amounts : all;
  const scaled = readUnit(unit);
  const counting = scaled === null ? [] : listCounting(numbers, scaled.unit);
  const strong = numbers.filter(({ before }) => STRENGTH.test(before));
  const meant = counting.length > 0 ? counting : unit !== null && strong.length > 0 ? strong : numbers;
  const wanted = value * (scaled?.times ?? 1);
  if (meant.length === 0 || meant.some((one) => isSame(one.value, wanted))) return true;
  return value === 1 && /(?<!\p{L})(?:een|één)(?!\p{L})/iu.test(quotation);
}

/** "in 2033" says when, not how many. */
function isYear({ value, before }: QuotedNumber): boolean {
  const isLikeYear = Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
  return isLikeYear && /(?<!\p{L})(?:in|vanaf|sinds|tot|tot en met|eind|begin|medio|uiterlijk|per)\s$/iu.test(before);
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** A unit without the word that multiplies it: of "miljoen euro" each one is a million euro. */
function readUnit(unit: string | null): { readonly unit: string; readonly times: number } | null {
  if (unit === null) return null;
  const [first = "", ...rest] = unit.trim().split(/\s+/u);
  const times = TIMES.get(first.toLowerCase().replace(/\.$/u, ""));
  return times === undefined || rest.length === 0 ? { unit, times: 1 } : { unit: rest.join(" "), times };
}

/** Binary fractions: 1.1 million is a hair more than 1100000. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) * Number.EPSILON * 4;
}

/** The numbers that count a unit; of "20 tot 30 woningen" both. */
function listCounting(numbers: readonly QuotedNumber[], unit: string): QuotedNumber[] {
  return numbers.filter((one, index) => {
    const next = numbers[index + 1];
    return countsUnit(one, unit) || (next !== undefined && isLowEnd(one) && countsUnit(next, unit));
  });
}

/** Whether a number is the first of two that say from what to what: "20 tot 30". */
function isLowEnd({ after }: QuotedNumber): boolean {
  return /^\s?(?:tot(?: en met)?|à|[-–])\s?\d/u.test(after);
}

/** The two ends of what a quotation gives as a stretch, "20 tot 30 woningen"; null where it gives one number. */
export function readQuotedRange(quotation: string, unit: string | null): readonly [low: number, high: number] | null {
  const numbers = readQuotedNumbers(quotation);
  for (const [index, low] of numbers.entries()) {
    const high = numbers[index + 1];
    if (high === undefined || !isLowEnd(low) || isYear(low) || high.value <= low.value) continue;
    if (unit === null || countsUnit(high, unit)) return [low.value, high.value];
  }
  return null;
}

/** Whether a quotation names a date, or names no date at all. */
export function readsDate(quotation: string, date: string): boolean {
  const flat = quotation.replace(/\s+/gu, " ").toLowerCase();
  return flat.includes(formatDate(date)) || !/\d{1,2} \p{L}+ \d{4}/u.test(flat);
}

/** Until when something is in time: before a day, or on that day too. */
export type Bound = "voor" | "uiterlijk";

/**
 * Whether a quotation names a day of the year, as "15 juni" or, for the last of a month, by the month alone; and not with
 * the other bound before it.
 */
export function readsDayOfYear(quotation: string, day: string, bound: Bound): boolean {
  const flat = quotation.replace(/\s+/gu, " ").toLowerCase();
  const [dayOfMonth = "", month = ""] = formatDate(`2001-${day}`).split(" ");
  const isLast = new Date(Date.parse(`2001-${day}`) + 86_400_000).getUTCDate() === 1;
  const named = `(?:(?<!\\d)${dayOfMonth} ${month}(?!\\p{L})${isLast ? `|maand ${month}` : ""})`;
  const other = bound === "voor" ? "(?:uiterlijk|tot en met)(?: op| in de)?" : "(?:vóór|voor)";
  return new RegExp(named, "u").test(flat) && !new RegExp(`(?<!\\p{L})${other} ${named}`, "u").test(flat);
}
