import { addDecimals } from "./decimals.ts";
import { computedFrom, createFigure, createGap, type FigureKind } from "./figure.ts";
import type { Figure } from "./value.ts";

/** Why a sum lacks, where its addends lack for several reasons: first what somebody still has to write. */
const REASONS = ["volgt", "vertrouwelijk", "onbekend", "nvt"] as const;

/** How a sum is made: what kind of figure it is, and by which rule of docs/rekenregels.md. */
export interface SumKind extends FigureKind {
  readonly rule: "som" | "totaal";
}

/**
 * The only sum there is: as on paper, and of nothing it is zero. A gap among the figures makes the sum a gap, and its
 * origin is then where the figures that lack stand; where they stand nowhere it is that of the others.
 */
export function addUp(figures: readonly Figure[], { rule, ...kind }: SumKind): Figure {
  const from = (some: readonly Figure[]): ReturnType<typeof computedFrom> =>
    computedFrom(
      rule,
      some.map(({ origin }) => origin),
    );
  const gaps = figures.filter(({ value }) => value === null);
  const reason = REASONS.find((one) => gaps.some(({ status }) => status === one));
  if (reason === undefined)
    return createFigure(addDecimals(figures.flatMap(({ value }) => value ?? [])), kind, from(figures));
  const lacking = from(gaps);
  return createGap(reason, kind, lacking.from.length === 0 ? from(figures) : lacking);
}
