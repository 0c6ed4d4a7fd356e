import type { Jaar, Onderdeel, Resultaat } from "../../content/content.ts";
import { findPart } from "../../content/find-part.ts";
import { findRealisation } from "../../content/find-realisation.ts";

interface Part {
  readonly resultaat: Resultaat;
  readonly onderdeel: Onderdeel;
}

/**
 * The value of a part in the report of `year`, as it was known before this year: what that report said, or the newest
 * correction of it in a later one. `earlier` are the years before this one, oldest first. Null when it said none.
 */
export function findReportedValue(part: Part, naam: string, earlier: readonly Jaar[]): number | null {
  const { resultaat, onderdeel } = part;
  let value: number | null = null;
  for (const jaar of earlier) {
    const entry = jaar.voortgang.get(resultaat.id);
    if (entry === undefined) continue;
    if (jaar.naam === naam) value = findRealisation(entry, part)?.realisatie.waarde ?? null;
    for (const one of entry.correctie) {
      const isThis = one.jaar === naam && findPart(resultaat, one.onderdeel) === onderdeel;
      if (isThis && one.wordt !== null) value = one.wordt;
    }
  }
  return value;
}
