import { addDecimals, countDecimals, roundTo } from "../value/decimals.ts";
import { isAbsent } from "../value/figure.ts";
import { yearsBetween } from "../value/iso-date.ts";
import type { Figure } from "../value/value.ts";
import type { Onderdeel } from "./content.ts";

/** What was agreed on a part, and where it started. */
export interface AgreedInput {
  readonly streefwaarde: Figure;
  readonly beginsituatie: Figure;
  readonly onderdeel: Onderdeel;
}

/** A point of a path: a planning, or the line to what was agreed. */
export interface PathPoint {
  readonly datum: string;
  readonly waarde: number;
}

/**
 * The value at which the agreed number is reached: the number itself, or, for what counts as extra, that many above the
 * baseline. Null as long as that is not known.
 */
export function findGoal({ streefwaarde, beginsituatie, onderdeel }: AgreedInput): number | null {
  const isExtra = onderdeel.vereist_beginsituatie === true && onderdeel.richting !== "lager";
  if (streefwaarde.value === null || !isExtra) return streefwaarde.value;
  return beginsituatie.value === null ? null : addDecimals([beginsituatie.value, streefwaarde.value]);
}

/**
 * The value from which a path starts. A count that grows from the start on starts at zero when nothing is written of its
 * baseline. There is no start for a level, for what must go down, for what counts as extra, and where somebody wrote that
 * the baseline is unknown, or wrote what cannot be read.
 */
export function findPathStart(beginsituatie: Figure, onderdeel: Onderdeel): number | null {
  const { telwijze, richting, vereist_beginsituatie: isExtra } = onderdeel;
  const startsAtZero = (telwijze === "cumulatief" || telwijze === "per-periode") && richting !== "lager" && !isExtra;
  return beginsituatie.value ?? (startsAtZero && isAbsent(beginsituatie) ? 0 : null);
}

/** Whether a part counts what is extra and nobody knows where it started. */
export function missesBaseline({ onderdeel, beginsituatie }: Omit<AgreedInput, "streefwaarde">): boolean {
  return onderdeel.vereist_beginsituatie === true && beginsituatie.value === null;
}

/**
 * The value of a path of straight lines at a date, with as many decimals as its points have; level before its first point
 * and after its last.
 */
export function valueOnPath(path: readonly PathPoint[], date: string): number | null {
  const next = path.findIndex((punt) => punt.datum >= date);
  const after = path[next];
  if (after === undefined) return path.at(-1)?.waarde ?? null;
  const before = path[next - 1] ?? after;
  const span = yearsBetween(before.datum, after.datum);
  const share = span === 0 ? 1 : yearsBetween(before.datum, date) / span;
  const decimals = Math.max(...path.map(({ waarde }) => countDecimals(waarde)));
  return roundTo(before.waarde + (after.waarde - before.waarde) * share, decimals);
}
