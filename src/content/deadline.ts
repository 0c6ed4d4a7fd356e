import type { Deal, Moment } from "./content.ts";
import { dayBefore } from "../value/iso-date.ts";

/** A yearly moment of the deal in one year: "vóór 15 juni 2026" or "uiterlijk 30 september 2026". */
export interface Deadline {
  /** "vóór " or "uiterlijk ". */
  readonly word: string;
  readonly date: string;
  /** The last day on which it can be done: the day before, for a moment that must come before its date. */
  readonly lastDay: string;
}

/** The day on which a moment of the deal's calendar falls in a year; null when it does not return every year. */
export function deadlineIn(moment: Moment, year: number): Deadline | null {
  const { voor, uiterlijk } = moment.jaarlijks ?? { voor: null, uiterlijk: null };
  if (voor !== null) {
    const date = `${String(year)}-${voor}`;
    return { word: "vóór ", date, lastDay: dayBefore(date) };
  }
  const date = `${String(year)}-${uiterlijk ?? ""}`;
  return uiterlijk === null ? null : { word: "uiterlijk ", date, lastDay: date };
}

/** The moment with the given id; null when the deal has none. */
export function deadlineOf(deal: Deal, id: string, year: number): Deadline | null {
  const moment = deal.momenten.find((one) => one.id === id);
  return moment === undefined ? null : deadlineIn(moment, year);
}
