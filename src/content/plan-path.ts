import { addDecimals, countDecimals, roundTo, subtractDecimals } from "../value/decimals.ts";
import { isAbsent } from "../value/figure.ts";
import { yearsBetween } from "../value/iso-date.ts";
import type { Figure } from "../value/value.ts";
import type { Onderdeel } from "./content.ts";
import { isDownward, isExtra, isLevel } from "./measure.ts";

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
  if (streefwaarde.value === null || !isExtra(onderdeel)) return streefwaarde.value;
  return beginsituatie.value === null ? null : addDecimals([beginsituatie.value, streefwaarde.value]);
}

/**
 * The value from which a path starts. A count that grows from the start on starts at zero when nothing is written of its
 * baseline. There is no start for a level, for what must go down, for what counts as extra, and where somebody wrote that
 * the baseline is unknown, or wrote what cannot be read.
 */
export function findPathStart(beginsituatie: Figure, onderdeel: Onderdeel): number | null {
  const { telwijze, vereist_beginsituatie: needsBaseline } = onderdeel;
  const isAddedUp = telwijze === "cumulatief" || telwijze === "per-periode";
  const startsAtZero = isAddedUp && !isLevel(onderdeel) && !isDownward(onderdeel) && needsBaseline !== true;
  return beginsituatie.value ?? (startsAtZero && isAbsent(beginsituatie) ? 0 : null);
}

/** How far a value is on its way, and how long the way is. */
export interface Way {
  readonly covered: number;
  readonly whole: number;
  /** The value from which the way starts; null where it is counted from nothing. */
  readonly from: number | null;
}

/**
 * The way of a value to what was agreed. What counts as extra goes from the baseline on, a level and what must go down go
 * from the baseline to the target, any other count from nothing. Null as long as a number that this needs is not known,
 * and where there is no way: at the start it was already there.
 */
export function findWay(value: number | null, { streefwaarde, beginsituatie, onderdeel }: AgreedInput): Way | null {
  const [target, from] = [streefwaarde.value, beginsituatie.value];
  if (value === null || target === null) return null;
  const [isDown, isMore] = [isDownward(onderdeel), isExtra(onderdeel)];
  if (!isDown && !isMore && !isLevel(onderdeel)) return target === 0 ? null : { covered: value, whole: target, from: null };
  if (from === null) return null;
  const covered = isDown ? subtractDecimals(from, value) : subtractDecimals(value, from);
  const length = isDown ? subtractDecimals(from, target) : subtractDecimals(target, from);
  const whole = isMore ? target : length;
  return whole <= 0 ? null : { covered, whole, from };
}

/** Whether the way of a part needs a baseline that nobody gave. */
export function lacksStart({ streefwaarde, beginsituatie, onderdeel }: AgreedInput): boolean {
  const isMeasuredFromStart = isDownward(onderdeel) || isExtra(onderdeel) || isLevel(onderdeel);
  return streefwaarde.value !== null && isMeasuredFromStart && beginsituatie.value === null;
}

/** A number that is agreed for a day on the way. */
export interface TussendoelStand {
  readonly datum: string;
  readonly waarde: Figure;
  /** Mark of the addendum that gave the number; null for what was agreed at the start. */
  readonly addendum: string | null;
}

/** What is agreed for days on the way, oldest first, and where the part started. */
interface InterimInput extends Pick<AgreedInput, "onderdeel" | "beginsituatie"> {
  readonly tussendoelen: readonly TussendoelStand[];
}

/** What the deal wants to have been reached on the way, oldest first, as values that the part has then. */
export function listInterim({ onderdeel, beginsituatie, tussendoelen }: InterimInput): PathPoint[] {
  const more = isExtra(onderdeel) ? beginsituatie.value : 0;
  if (more === null) return [];
  return tussendoelen.flatMap(({ datum, waarde }) =>
    waarde.value === null ? [] : [{ datum, waarde: addDecimals([waarde.value, more]) }],
  );
}

/** What the deal wanted to have been reached by a date: the newest of those whose day has passed; null for none. */
export function findDueTarget(part: InterimInput, date: string | null): PathPoint | null {
  return date === null ? null : (listInterim(part).findLast(({ datum }) => datum <= date) ?? null);
}

/** Whether a part counts what is extra and nobody knows where it started. */
export function missesBaseline({ onderdeel, beginsituatie }: Omit<AgreedInput, "streefwaarde">): boolean {
  return onderdeel.vereist_beginsituatie === true && beginsituatie.value === null;
}

/**
 * The value of a path of straight lines at a date, with as many decimals as its points have, and no fewer than `least`;
 * level before its first point and after its last.
 */
export function valueOnPath(path: readonly PathPoint[], date: string, least = 0): number | null {
  const next = path.findIndex((punt) => punt.datum >= date);
  const after = path[next];
  if (after === undefined) return path.at(-1)?.waarde ?? null;
  const before = path[next - 1] ?? after;
  const span = yearsBetween(before.datum, after.datum);
  const share = span === 0 ? 1 : yearsBetween(before.datum, date) / span;
  const decimals = Math.max(least, ...path.map(({ waarde }) => countDecimals(waarde)));
  return roundTo(before.waarde + (after.waarde - before.waarde) * share, decimals);
}
