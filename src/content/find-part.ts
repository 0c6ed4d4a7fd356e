import type { Onderdeel, Resultaat } from "./content.ts";

/** The part a realisation is about: the one it names, or the principal. */
export function findPart(resultaat: Resultaat, id: string | null): Onderdeel | undefined {
  return id === null ? resultaat.onderdelen[0] : resultaat.onderdelen.find((part) => part.id === id);
}
