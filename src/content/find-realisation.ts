import type { Onderdeel, Realisatie, Resultaat, Voortgang } from "./content.ts";
import { findPart } from "./find-part.ts";
import { inside, type At } from "../source/at.ts";

/** What an entry says of a part, with its place; null when it says nothing of it. */
export function findRealisation(
  entry: Voortgang,
  { resultaat, onderdeel }: { readonly resultaat: Resultaat; readonly onderdeel: Onderdeel },
): { readonly realisatie: Realisatie; readonly at: At } | null {
  const index = entry.realisatie.findIndex((one) => findPart(resultaat, one.onderdeel)?.id === onderdeel.id);
  const realisatie = entry.realisatie[index];
  if (realisatie === undefined) return null;
  return { realisatie, at: inside(entry.at, ["realisatie", index]) };
}
