import type { Deal, Jaar, Onderdeel, Resultaat } from "../content/content.ts";
import type { FigureKind } from "../value/figure.ts";

/** What every part of one report year is assessed with. */
export interface PartContext {
  readonly deal: Deal;
  /** Up to and with the report year, oldest first. */
  readonly jaren: readonly Jaar[];
  readonly peildatum: string | null;
  /** The day from which pace is counted. */
  readonly start: string | null;
}

/** A part with the result it belongs to. */
export interface Part {
  readonly resultaat: Resultaat;
  readonly onderdeel: Onderdeel;
}

/** How the values of a part are printed: bare, for the unit stands beside them. */
export function kindOf(onderdeel: Onderdeel): FigureKind {
  const quantity = onderdeel.meetwijze === "oppervlakte" ? "oppervlakte" : "aantal";
  return { quantity, unit: null };
}
