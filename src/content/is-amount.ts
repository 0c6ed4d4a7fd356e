import type { Onderwerp } from "./content.ts";

/** Whether what an addendum changes is an amount, in cents; else it is a number, a day or whether something is agreed. */
export function isAmount(kind: Onderwerp["kind"]): boolean {
  return kind === "verdeling" || kind === "geldafspraak" || kind === "totaal";
}
