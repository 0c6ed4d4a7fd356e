import type { Deal } from "./content.ts";
import { inForce } from "./in-force.ts";

/** The last day of a theme at a date: its own, else that of the deal; null when neither is known. */
export function endOfTheme(
  { themas, einde }: Pick<Deal, "themas" | "einde">,
  thema: string | null,
  date: string | null,
): string | null {
  return themas.find(({ id }) => id === thema)?.einde ?? inForce(einde, date);
}
