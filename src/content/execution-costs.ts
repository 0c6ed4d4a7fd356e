import type { Deal } from "./content.ts";

/** What the deal calls the costs of carrying it out. */
export interface ExecutionCosts {
  readonly name: string;
  /** By which it may be abbreviated; null for a name of one word. */
  readonly abbreviation: string | null;
}

/** How the costs of carrying out a deal are called where the deal has no name for them. */
const STANDARD = "uitvoeringskosten";

/** The name of the costs of carrying out the deal: its own, or else a plain word. */
export function nameExecutionCosts({ financien }: Pick<Deal, "financien">): string {
  return financien?.vat?.naam ?? STANDARD;
}

/** The same with its abbreviation, which is that of its initials when the deal gives none; null for a deal without them. */
export function findExecutionCosts({ financien }: Pick<Deal, "financien">): ExecutionCosts | null {
  const vat = financien?.vat ?? null;
  if (vat === null || vat.naam === null) return null;
  return { name: vat.naam, abbreviation: vat.afkorting ?? toInitials(vat.naam) };
}

/** The first letters of the words of a name but the small ones: "Voorbereiding en toezicht" gives VT. */
function toInitials(name: string): string | null {
  const words = listMainWords(name);
  return words.length < 2 ? null : words.map((word) => word.charAt(0).toUpperCase()).join("");
}

/** The words of a name that say what it is. */
export function listMainWords(name: string): string[] {
  return name.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 3);
}
