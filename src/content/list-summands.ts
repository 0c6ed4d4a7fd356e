import type { Onderdeel, Resultaat } from "./content.ts";

/** The parts that a part is the sum of, down to those that are no sums themselves; each once, so that a circle ends. */
export function listSummands(resultaat: Resultaat, sum: Onderdeel): readonly Onderdeel[] {
  const seen = new Set([sum.id]);
  const found: Onderdeel[] = [];
  const collect = (one: Onderdeel): void => {
    for (const part of resultaat.onderdelen) {
      if (!one.som_van.includes(part.id) || seen.has(part.id)) continue;
      seen.add(part.id);
      if (part.som_van.length === 0) found.push(part);
      else collect(part);
    }
  };
  collect(sum);
  return found;
}
