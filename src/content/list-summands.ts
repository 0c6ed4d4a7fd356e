import type { Onderdeel, Resultaat } from "./content.ts";
import { partsInForce } from "./in-force.ts";

/**
 * The parts that a part is the sum of at a date, down to those that are no sums themselves; each once, so that a circle
 * ends.
 */
export function listSummands(resultaat: Resultaat, sum: Onderdeel, date: string | null): readonly Onderdeel[] {
  const agreed = partsInForce(resultaat, date);
  const seen = new Set<string>();
  const found: Onderdeel[] = [];
  const collect = (one: Onderdeel): void => {
    for (const part of agreed) {
      if (!one.som_van.includes(part.id) || seen.has(part.id)) continue;
      seen.add(part.id);
      if (part.som_van.length === 0) found.push(part);
      else collect(part);
    }
  };
  collect(sum);
  return found;
}
