import type { OverTime } from "../schema/fields.ts";
import { inside, originAt, type At } from "../source/at.ts";
import { addUp } from "../value/add-up.ts";
import { createFigure, createGap, originOfFile } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";
import type { Deal, Kant, Verdeling } from "./content.ts";
import { stateInForce } from "./in-force.ts";

const CENTS = { quantity: "euro" } as const;

/**
 * The amount that a row of the deal's division gives one side at a date, in cents, at the place where the deal says so.
 * There is none before the day from which the row holds, and where an addendum took it away; still to come is what lacks.
 */
export function findAgreedAmount(row: Verdeling, side: Kant, date: string | null): Figure {
  return findStateAmount(row[side], inside(row.at, side), date);
}

/** The same of any amount that an addendum can change, which stands at `at` itself. */
export function findStateAmount(amounts: OverTime<number> | null, at: At, date: string | null): Figure {
  const states = amounts ?? [];
  const state = stateInForce(states, date);
  const origin = originAt(state?.at ?? at);
  const cents = state?.waarde ?? null;
  if (cents !== null) return createFigure(cents, CENTS, origin);
  const isNone = state === null ? states.length > 0 : state.addendum !== undefined;
  return createGap(isNone ? "nvt" : "volgt", CENTS, origin);
}

/** What some rows of the division give one side together at a date, in cents. */
export function addUpAgreed(rows: readonly Verdeling[], side: Kant, date: string | null): Figure {
  const amounts = rows.map((row) => findAgreedAmount(row, side, date)).filter(({ status }) => status !== "nvt");
  return addUp(amounts, { ...CENTS, rule: "totaal" });
}

/** The same of the whole division; still to come as long as there is none. */
export function addUpDivision({ verdeling }: Pick<Deal, "verdeling">, side: Kant, date: string | null): Figure {
  if (verdeling.length === 0) return createGap("volgt", CENTS, originOfFile("deal/financien.yaml"));
  return addUpAgreed(verdeling, side, date);
}
