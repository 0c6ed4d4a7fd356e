import type { Deal, Jaar, Moment } from "./content.ts";
import { dayBefore, yearOf } from "../value/iso-date.ts";

/** A yearly moment of the deal in one calendar year: "vóór 15 juni 2026" or "uiterlijk 30 september 2026". */
export interface Deadline {
  /** "vóór " or "uiterlijk ". */
  readonly word: string;
  readonly date: string;
  /** The last day on which it can be done: the day before, for a moment that must come before its date. */
  readonly lastDay: string;
}

/** The day on which a moment of the deal's calendar falls in a calendar year; null when it does not return every year. */
export function deadlineIn({ jaarlijks }: Moment, year: number): Deadline | null {
  const { voor = null, uiterlijk = null } = jaarlijks ?? {};
  const day = voor ?? uiterlijk;
  if (day === null) return null;
  const date = `${String(year)}-${day}`;
  return voor === null
    ? { word: "uiterlijk ", date, lastDay: date }
    : { word: "vóór ", date, lastDay: dayBefore(date) };
}

/** The same for a report: in the calendar year in which its period ends; null as long as that is not known. */
export function deadlineFor({ rapport }: Jaar, moment: Moment): Deadline | null {
  const { van, tot } = rapport?.verslagperiode ?? { van: null, tot: null };
  if (tot === null) return null;
  // Days that were typed in the wrong order are a finding of their own
  return deadlineIn(moment, yearOf(van !== null && van > tot ? van : tot));
}

/** The moment with the given id for a report; null when the deal has none, or its day is not known. */
export function deadlineOf(deal: Deal, id: string, jaar: Jaar): Deadline | null {
  const moment = deal.momenten.find((one) => one.id === id);
  return moment === undefined ? null : deadlineFor(jaar, moment);
}
