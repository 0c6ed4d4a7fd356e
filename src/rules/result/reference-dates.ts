import type { Onderdeel } from "../../content/content.ts";
import { findPart } from "../../content/find-part.ts";
import type { SettingSpec } from "../engine/settings.ts";
import type { EntrySubject } from "../engine/subjects.ts";
import { inside, type At } from "../../source/at.ts";

/**
 * How old a figure may be, in months before the report's own peildatum. Two rules have it: what is older is outdated, what
 * is younger but outside the period is told as that, so that one date gives one finding.
 */
export const OUTDATED_AFTER: SettingSpec & { readonly kind: "getal" } = {
  kind: "getal",
  what: "hoeveel maanden een cijfer ouder mag zijn dan de peildatum van het rapport",
  standard: 12,
};

/** A peildatum that a coordinator filled in. */
export interface ReferenceDate {
  readonly date: string;
  /** The realisation it stands in. */
  readonly at: At;
  readonly onderdeel: Onderdeel;
}

/** The peildatum of each realisation of an entry. */
export function listReferenceDates({ entry, stand }: EntrySubject): ReferenceDate[] {
  return entry.realisatie.flatMap(({ onderdeel, peildatum }, index) => {
    const part = findPart(stand.resultaat, onderdeel);
    if (part === undefined || peildatum === null) return [];
    const at = inside(entry.at, ["realisatie", index]);
    return [{ date: peildatum, at, onderdeel: part }];
  });
}

/** The same day some months earlier, as an ISO date; the month's last day where it has no such day. */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
