import { NUMBER_WORDS } from "../../value/dutch.ts";
import { formatDate } from "../../value/notation/format-date.ts";

/** From two on: "een" is nearly always an article. */
const FIRST = 2;
const VALUES: ReadonlyMap<string, number> = new Map(
  NUMBER_WORDS.slice(FIRST).map((word, index) => [word, index + FIRST]),
);
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

/** The numbers of a quotation, in figures or in a word: "6.500m²" is 6500, "twee" is 2, "€ 9 mln." is 9000000. */
function readQuotedNumbers(quotation: string): number[] {
  const found = quotation.replace(/\s+/gu, " ").matchAll(NUMBER);
  return [...found].map(([, whole = "", rest = "", word = "", times = ""]) => {
    const read = Number(`${whole.replaceAll(".", "")}${rest.replace(",", ".")}`);
    const value = VALUES.get(word.toLowerCase()) ?? read;
    return value * (TIMES.get(times.toLowerCase()) ?? 1);
  });
}

/** Whether a quotation can be read as saying a number: it does, or it has no number at all. */
export function readsNumber(quotation: string, value: number): boolean {
  const numbers = readQuotedNumbers(quotation);
  if (numbers.length === 0 || numbers.includes(value)) return true;
  return value === 1 && /(?<!\p{L})(?:een|één)(?!\p{L})/iu.test(quotation);
}

/** Whether a quotation names a date, or names no date at all. */
export function readsDate(quotation: string, date: string): boolean {
  const flat = quotation.replace(/\s+/gu, " ").toLowerCase();
  return flat.includes(formatDate(date)) || !/\d{1,2} \p{L}+ \d{4}/u.test(flat);
}

/** Whether a quotation names a day of the year, as "15 juni" or, for the last of a month, by the month alone. */
export function readsDayOfYear(quotation: string, day: string): boolean {
  const flat = quotation.replace(/\s+/gu, " ").toLowerCase();
  const [dayOfMonth = "", month = ""] = formatDate(`2001-${day}`).split(" ");
  const isLast = new Date(Date.parse(`2001-${day}`) + 86_400_000).getUTCDate() === 1;
  return (
    new RegExp(`(?<!\\d)${dayOfMonth} ${month}(?!\\p{L})`, "u").test(flat) ||
    (isLast && flat.includes(`maand ${month}`))
  );
}
