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

const splitWords = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}²%€’'-]+/u)
    .filter((one) => one !== "");

/** Whether a number of a quotation counts what a unit names; its words may be spelled in the singular. */
export function countsUnit(number: QuotedNumber, unit: string): boolean {
  const stem = stemOf(unit);
  return stem !== "" && countedBy(number).some((one) => one.startsWith(stem));
}

/** The first words behind a number, in which its unit stands; "1. Bomen" is a point of a list. */
const countedBy = remember(({ after }: QuotedNumber): readonly string[] =>
  /^[.;:]/u.test(after) ? [] : splitWords(after).slice(0, WORDS),
);

/** Whether a quotation has a word for a unit, wherever it stands. */
export function mentionsUnit(quotation: string, unit: string): boolean {
  const stem = stemOf(unit);
  return stem === "" || splitWords(quotation).some((one) => one.startsWith(stem));
}

/**
 * Whether a quotation can be read as saying a number: it does, or it has no number at all. Where it has more than one,
 * that which counts the unit is meant, or that which stands behind a word of strength.
 */
export function readsNumber(quotation: string, value: number, unit: string | null = null): boolean {
  const numbers = readQuotedNumbers(quotation);
  const counting = unit === null ? [] : numbers.filter((one) => countsUnit(one, unit));
  const strong = numbers.filter(({ before }) => STRENGTH.test(before));
  const meant = counting.length > 0 ? counting : unit !== null && strong.length > 0 ? strong : numbers;
  if (meant.length === 0 || meant.some((one) => one.value === value)) return true;
  return value === 1 && /(?<!\p{L})(?:een|één)(?!\p{L})/iu.test(quotation);
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
