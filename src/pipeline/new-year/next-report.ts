import type { Jaar } from "../../content/content.ts";
import { nameNext, partOfReport } from "../../content/report-order.ts";
import { countMonths, dayAfter, dayBefore, monthsAfter } from "../../value/iso-date.ts";

/** What of a report follows from the one before; null for what cannot be known. */
export interface NextReport {
  readonly naam: string;
  readonly van: string | null;
  readonly tot: string | null;
  readonly peildatum: string | null;
  readonly standGeld: string | null;
}

const MONTHS_A_YEAR = 12;

/** The name of the report after the last, by how long that was and how many there were in a year before. */
export function nameAfter(last: Jaar, all: readonly Jaar[]): string {
  const months = countOf(last);
  const parts = all.map(({ naam }) => partOfReport(naam) ?? 1);
  const fitting = months !== null && MONTHS_A_YEAR % months === 0 ? MONTHS_A_YEAR / months : null;
  return nameNext(last.naam, fitting ?? Math.max(...parts));
}

/**
 * What of a new report follows from the last: the days of one that comes right behind it. Of another name nobody knows
 * which period it means.
 */
export function planNext(naam: string, last: Jaar, all: readonly Jaar[]): NextReport {
  const { rapport } = last;
  const months = countOf(last);
  const tot = rapport?.verslagperiode?.tot ?? null;
  if (months === null || tot === null || naam !== nameAfter(last, all))
    return { naam, van: null, tot: null, peildatum: null, standGeld: null };
  const later = (date: string | null): string | null => (date === null ? null : monthsAfter(date, months));
  const van = dayAfter(tot);
  return {
    naam,
    van,
    tot: dayBefore(monthsAfter(van, months)),
    peildatum: later(rapport?.peildatum ?? null),
    standGeld: later(rapport?.stand_geld ?? null),
  };
}

/** Months of the period of a report; null when they are not known. */
function countOf({ rapport }: Jaar): number | null {
  const { van, tot } = rapport?.verslagperiode ?? { van: null, tot: null };
  return van === null || tot === null ? null : countMonths(van, tot);
}
