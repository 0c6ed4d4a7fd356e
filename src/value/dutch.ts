/** Words and plain notation of Dutch, by hand so that they do not depend on the language data of the machine. */

export const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/** The numbers that Dutch prose writes in letters, from nought on. */
export const NUMBER_WORDS: readonly string[] = [
  ...["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
  ...["dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"],
];

/** A number where no typed figure can stand, in a message or a chart: 6500 is "6.500", 2.5 is "2,5". */
export function formatNumber(value: number): string {
  const [whole = "0", rest] = String(Math.round(Math.abs(value) * 100) / 100).split(".");
  return `${value < 0 ? "-" : ""}${groupDigits(whole)}${rest === undefined ? "" : `,${rest}`}`;
}

/** Cents as "1.234.567,50 euro"; the cents only where there are any. */
export function formatEuro(cents: number): string {
  const [whole = "0", rest = "00"] = (Math.abs(cents) / 100).toFixed(2).split(".");
  return `${cents < 0 ? "-" : ""}${groupDigits(whole)}${rest === "00" ? "" : `,${rest}`} euro`;
}

function groupDigits(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, ".");
}

/** An ISO date as "30 april 2026". */
export function formatDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** "a, b en c". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} en ${words.at(-1) ?? ""}`;
}
