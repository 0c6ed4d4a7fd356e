import type { Deal, WholeJaar, WholeVoortgang } from "../content/content.ts";
import { findPart } from "../content/find-part.ts";
import type { Onthoud } from "../content/withheld/find-onthouden.ts";

/** What `deal/onthouden.yaml` leaves out, in all reports. */
export interface LeftOut {
  readonly entries: ReadonlySet<Onthoud>;
  /** The parts of a result that an entry may say nothing about, by the entry. */
  readonly partsOf: ReadonlyMap<WholeVoortgang, ReadonlySet<string>>;
}

interface Kept {
  readonly jaren: readonly WholeJaar[];
  readonly deal: Pick<Deal, "resultaten">;
}

/**
 * A result, or a part of one, that is left out of a report that was handed in, is left out of those after it too, also of
 * what corrects it or expects something of it: until an entry of a later report is released.
 *
 * @param named the entries that are named, whatever they are
 */
export function keepLeftOut(named: ReadonlySet<Onthoud>, { jaren, deal }: Kept): LeftOut {
  const entries = new Set(named);
  const partsOf = new Map<WholeVoortgang, ReadonlySet<string>>();
  const results = new Set<string>();
  const parts = new Map<string, Set<string>>();
  for (const { voortgang } of jaren) {
    for (const [id, entry] of voortgang) {
      keep(results, id, { isNamed: named.has(entry), isReleased: entry.vrijgegeven !== null });
      if (results.has(id)) entries.add(entry);
      const agreed = deal.resultaten.find((one) => one.id === id);
      const own = parts.get(id) ?? new Set<string>();
      for (const one of entry.realisatie) {
        const part = (agreed === undefined ? null : findPart(agreed, one.onderdeel)?.id) ?? one.onderdeel ?? "";
        keep(own, part, { isNamed: named.has(one), isReleased: one.vrijgegeven !== null });
        if (own.has(part)) entries.add(one);
      }
      parts.set(id, own);
      partsOf.set(entry, new Set(own));
    }
  }
  return { entries, partsOf };
}

function keep(kept: Set<string>, id: string, { isNamed, isReleased }: { isNamed: boolean; isReleased: boolean }): void {
  if (isNamed) kept.add(id);
  else if (isReleased) kept.delete(id);
}
