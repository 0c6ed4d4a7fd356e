/** A number in Dutch notation: 6500 becomes "6.500", 2.5 becomes "2,5". */
export function formatNumber(value: number): string {
  const [whole = "0", rest] = String(Math.abs(Math.round(value * 100) / 100)).split(".");
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ".") : whole;
  return `${value < 0 ? "-" : ""}${grouped}${rest === undefined ? "" : `,${rest}`}`;
}

/** Cents as "1.234.567,50 euro"; the cents only where there are any. */
export function formatEuro(cents: number): string {
  const [whole = "0", rest = "00"] = (Math.abs(cents) / 100).toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ".");
  return `${cents < 0 ? "-" : ""}${grouped}${rest === "00" ? "" : `,${rest}`} euro`;
}

const MONTHS = [
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
];

/** An ISO date as "30 april 2026". */
export function formatDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** "a, b en c". */
export function enumerate(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} en ${words.at(-1) ?? ""}`;
}

/** Where something stands in the deal, as "artikel 4, lid 1, onderdeel a". */
export function formatSource(bron: {
  readonly artikel: string | null;
  readonly lid: string | null;
  readonly onderdeel: string | null;
  readonly plaats: string | null;
}): string {
  const { artikel, lid, onderdeel, plaats } = bron;
  const parts = [artikel === null ? null : `artikel ${artikel}`, lid === null ? null : `lid ${lid}`, onderdeel, plaats];
  return parts.filter((part) => part !== null).join(", ");
}
