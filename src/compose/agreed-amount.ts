import type { Verdeling } from "../content/content.ts";
import { stateInForce } from "../content/in-force.ts";
import { createFigure, createGap } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";
import { inside, originAt } from "../source/at.ts";

/** The amount that a row of the deal's division gives the Rijk or the region at a date, in cents. */
export function findAgreedAmount(row: Verdeling, side: "rijk" | "regio", peildatum: string | null): Figure {
  const state = stateInForce(row[side], peildatum);
  const value = state?.waarde ?? null;
  const place = state?.at ?? inside(row.at, side);
  const origin = originAt(place);
  return value === null
    ? createGap("volgt", { quantity: "euro" }, origin)
    : createFigure(value, { quantity: "euro" }, origin);
}
