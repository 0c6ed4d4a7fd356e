import type { Deal, Jaar, Moment } from "./content.ts";
import { partOfReport } from "./report-order.ts";
import { dayBefore, yearOf } from "../value/iso-date.ts";

/** A yearly moment of the deal in one calendar year: "vóór 15 juni 2026" or "uiterlijk 30 september 2026". */
export interface Deadline {
  /** "vóór " or "uiterlijk ". */
  readonly word: string;
  readonly date: string;
  /** The last day on which it can be done: the day before, for a moment that must come before its date. */
  readonly lastDay: string;
}

/** One day of a moment that returns every year, and of which reports it is the day. */
type Dag = Moment["jaarlijks"][number];

function deadlineIn({ voor, uiterlijk }: Dag, year: number): Deadline | null {
  const day = voor ?? uiterlijk;
  if (day === null) return null;
  const date = `${String(year)}-${day}`;
  return voor === null
    ? { word: "uiterlijk ", date, lastDay: date }
    : { word: "vóór ", date, lastDay: dayBefore(date) };
}

/** The day of a moment that is that of a report: named for it, else for its number in the year, else for all. */
function dayOf({ jaarlijks }: Moment, naam: string): Dag | null {
  const named = jaarlijks.find(({ rapport }) => rapport.includes(naam));
  const all = jaarlijks.filter(({ rapport }) => rapport.length === 0);
  const ofPart = all.find(({ deel }) => deel !== null && deel === partOfReport(naam));
  return named ?? ofPart ?? all.find(({ deel }) => deel === null) ?? null;
}

/** Whether a moment returns, but not for this report: its days are those of others. */
export function isOfOthers(moment: Moment, { naam }: Jaar): boolean {
  return moment.jaarlijks.length > 0 && dayOf(moment, naam) === null;
}

/**
 * The day on which a moment of the deal's calendar falls for a report: in the calendar year in which its period ends, or
 * as many years later as the calendar says. Null when it does not return, is that of other reports, or as long as the
 * period is not known.
 */
export function deadlineFor({ naam, rapport }: Jaar, moment: Moment): Deadline | null {
  const { van, tot } = rapport?.verslagperiode ?? { van: null, tot: null };
  const day = dayOf(moment, naam);
  if (tot === null || day === null) return null;
  // Days that were typed in the wrong order are a finding of their own
  return deadlineIn(day, yearOf(van !== null && van > tot ? van : tot) + (day.jaren_later ?? 0));
}

/**
 * The same as it comes up on a date: a moment of every report falls in the year of that date, one that is bound to some
 * reports or falls in a later year is the report's own.
 */
export function deadlineAt(date: string, jaar: Jaar, moment: Moment): Deadline | null {
  const day = dayOf(moment, jaar.naam);
  if (day === null) return null;
  const isOfEach = day.jaren_later === null && day.deel === null && day.rapport.length === 0;
  return isOfEach ? deadlineIn(day, yearOf(date)) : deadlineFor(jaar, moment);
}

/** The moment with the given id for a report; null when the deal has none, or its day is not known. */
export function deadlineOf(deal: Deal, id: string, jaar: Jaar): Deadline | null {
  const moment = deal.momenten.find((one) => one.id === id);
  return moment === undefined ? null : deadlineFor(jaar, moment);
}
