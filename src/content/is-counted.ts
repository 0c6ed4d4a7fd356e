import type { Onderdeel } from "./content.ts";

/** Whether a part is measured by a number. */
export function isCounted(onderdeel: Onderdeel): boolean {
  return onderdeel.meetwijze === "aantal" || onderdeel.meetwijze === "niveau" || onderdeel.meetwijze === "oppervlakte";
}
