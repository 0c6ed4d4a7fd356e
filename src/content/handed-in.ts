import type { Jaar, Rapport } from "./content.ts";

/** Whether a report was handed in: it says so with a date, or by its status. */
export function isHandedIn(rapport: Pick<Rapport, "ingediend" | "status"> | null): boolean {
  if (rapport === null) return false;
  return rapport.ingediend !== null || rapport.status === "ingediend" || rapport.status === "besproken";
}

/** The day on which a report was handed in; null when that is not written, or did not happen. */
export function dayHandedIn({ rapport }: Jaar): string | null {
  return rapport?.ingediend?.datum ?? null;
}
