import type { Verdeling } from "../content/content.ts";
import { inForce } from "../content/in-force.ts";
import { originAt } from "../source/locate.ts";
import { createFigure, createGap } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";

/** The amount that a row of the deal's division gives the Rijk or the region at a date, in cents. */
export function findAgreedAmount(row: Verdeling, side: "rijk" | "regio", peildatum: string | null): Figure {
  const value = inForce(row[side], peildatum);
  const origin = originAt(row.at.source, [...row.at.path, side]);
  return value === null
    ? createGap("volgt", { quantity: "euro" }, origin)
    : createFigure(value, { quantity: "euro" }, origin);
}
