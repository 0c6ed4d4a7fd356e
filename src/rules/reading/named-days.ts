import { MONTHS } from "../../value/dutch.ts";

/** A day or a month that a text names, as written; offsets in that text. */
export interface NamedDay {
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** The first and the last day it can be, as ISO dates. */
  readonly from: string;
  readonly to: string;
}

const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\d{1,2})\\s+)?(${MONTHS.join("|")})\\s+(\\d{4})(?![\\p{L}\\p{N}])`,
  "giu",
);

/** The days ("6 oktober 2025") and months ("oktober 2025") that a text names, in order. */
export function listNamedDays(text: string): NamedDay[] {
  return [...text.matchAll(NAMED)].map(({ 0: written, 1: day, 2: month = "", 3: year = "", index }) => {
    const nth = MONTHS.findIndex((one) => one === month.toLowerCase()) + 1;
    const last = new Date(Date.UTC(Number(year), nth, 0)).getUTCDate();
    const iso = (one: number): string => `${year}-${String(nth).padStart(2, "0")}-${String(one).padStart(2, "0")}`;
    const [from, to] = day === undefined ? [1, last] : [Number(day), Number(day)];
    return { written, start: index, end: index + written.length, from: iso(from), to: iso(to) };
  });
}

/** The first day or month of a text that lies wholly after a date, as written; null when there is none. */
export function findLaterDay(text: string, after: string | null): string | null {
  if (after === null) return null;
  return listNamedDays(text).find(({ from }) => from > after)?.written ?? null;
}
