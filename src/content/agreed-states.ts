import type { OverTime } from "../schema/fields.ts";
import { describeBron } from "./describe-bron.ts";
import { originAt, type At } from "../source/at.ts";
import { stateInForce } from "./in-force.ts";
import { createFigure, createGap, type FigureKind } from "../value/figure.ts";
import type { Figure, ValueStatus } from "../value/value.ts";

/** A number that was agreed, as one report knows it. */
export interface AfspraakStand {
  /** The day from which it holds; null for the start. */
  readonly vanaf: string | null;
  readonly waarde: Figure;
  /** The upper end, where a range is agreed: above the number itself; null for none. */
  readonly tot: Figure | null;
  /** What changed it, in words: "addendum Kortere lanen"; empty for what was agreed at the start. */
  readonly door: string;
  /** Whether it holds from the start, or from the day on which what it is about became part of the deal. */
  readonly isBegin: boolean;
  /** gold: until the next. geldt: at the peildatum. komt: signed by then, and in force later. */
  readonly stand: "gold" | "geldt" | "komt";
}

/** Where the states of a value are read. */
export interface AgreedPlace {
  readonly peildatum: string | null;
  readonly kind: FigureKind;
  /** The day on which what it is about became part of the deal; null for the start. */
  readonly since: string | null;
  /** What stands where no number was agreed. */
  readonly gap: Exclude<ValueStatus, "bekend">;
  /** The entry that the value stands in, and its key. */
  readonly at: At;
  readonly key: string;
  /** The upper end of the value through time, which stands in the same entry; null where a range cannot be agreed. */
  readonly tot: { readonly states: OverTime<number> | null; readonly key: string } | null;
}

type State<T> = OverTime<T>[number];

/**
 * What was agreed of a number through time, oldest first, as far as it is known at the peildatum: what holds or held, and
 * what was signed by then and holds later. One for each day on which it really changed.
 */
export function listAgreed(states: OverTime<number> | null, place: AgreedPlace): AfspraakStand[] {
  const { peildatum } = place;
  const known = listRanges(states, place);
  const current = known.findLastIndex(({ cause }) => hasBegun(cause, peildatum));
  return known.map(({ low, top, cause }, index) => ({
    vanaf: cause.vanaf,
    waarde: toFigure(low, place),
    tot: toUpperEnd(low, top, place),
    isBegin: isBegin(cause, index, place),
    door: describeCause(cause),
    stand: index < current ? "gold" : index === current ? "geldt" : "komt",
  }));
}

/** A number with its upper end, and which of the two changed. */
interface RangeState {
  readonly low: State<number>;
  readonly top: State<number> | null;
  readonly cause: State<number>;
}

/** A number and its upper end on each day on which one of them changed. */
function listRanges(states: OverTime<number> | null, { peildatum, tot }: AgreedPlace): RangeState[] {
  const lows = listKnown(states, peildatum);
  const tops = listKnown(tot?.states ?? null, peildatum);
  if (tops.length === 0) return lows.map((low) => ({ low, top: null, cause: low }));
  const days = [...new Set([...lows, ...tops].map(({ vanaf }) => vanaf))].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
  return days.flatMap((day): RangeState[] => {
    const [low, top] = [stateInForce(lows, day), stateInForce(tops, day)];
    return low === null ? [] : [{ low, top, cause: low.vanaf !== day && top !== null ? top : low }];
  });
}

/** The upper end as a figure; null for none, and for one that the number itself has passed. */
function toUpperEnd(low: State<number>, top: State<number> | null, place: AgreedPlace): Figure | null {
  if (place.tot === null || top === null || top.waarde === null || low.waarde === null) return null;
  return top.waarde > low.waarde ? toFigure(top, { ...place, key: place.tot.key }) : null;
}

/** A first state that no addendum gave is the beginning, also when it says its day. */
function isBegin({ vanaf, addendum }: State<number>, index: number, { since }: AgreedPlace): boolean {
  if (vanaf === null || (since !== null && vanaf <= since)) return true;
  return index === 0 && addendum === undefined;
}

/** The number that was agreed and in force; null when there is none. */
export function agreedNow(agreed: readonly AfspraakStand[]): Figure | null {
  const found = agreed.find(({ stand }) => stand === "geldt")?.waarde;
  return found === undefined || found.value === null ? null : found;
}

/** The upper end of what was agreed and in force; null where no range is agreed. */
export function upperEndNow(agreed: readonly AfspraakStand[]): Figure | null {
  return agreed.find(({ stand }) => stand === "geldt")?.tot ?? null;
}

/** A day from which something is so, and what made it so: "addendum Kortere lanen". */
export interface Sinds {
  readonly vanaf: string;
  readonly door: string;
}

/** Since when something that was not agreed at the start is part of the deal; null for what was. */
export function findAdded(afgesproken: OverTime<boolean>, peildatum: string | null): Sinds | null {
  const current = listKnown(afgesproken, peildatum).findLast((state) => hasBegun(state, peildatum));
  return current === undefined ? null : toSinds(current);
}

/** From when something is part of the deal no longer, as far as that was signed by the peildatum; null for never. */
export function findRetired(afgesproken: OverTime<boolean>, peildatum: string | null): Sinds | null {
  const later = listKnown(afgesproken, peildatum).find((state) => !hasBegun(state, peildatum));
  return later?.waarde === false ? toSinds(later) : null;
}

/** Since when something is no longer part of the deal; null for what still is, or never was. */
export function findEnded(afgesproken: OverTime<boolean>, peildatum: string | null): Sinds | null {
  const begun = listKnown(afgesproken, peildatum).filter((state) => hasBegun(state, peildatum));
  const last = begun.at(-1);
  return last?.waarde === false && begun.length > 1 ? toSinds(last) : null;
}

function toSinds(state: State<boolean>): Sinds | null {
  return state.vanaf === null ? null : { vanaf: state.vanaf, door: describeCause(state) };
}

/** What one report can know of a value: in order of day, of one day the last, and without what changes nothing. */
function listKnown<T>(states: OverTime<T> | null, peildatum: string | null): State<T>[] {
  const known = (states ?? []).filter((state) => isKnown(state, peildatum));
  const byDay = new Map(known.map((state) => [state.vanaf ?? "", state]));
  const sorted = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, state]) => state);
  return sorted.filter((state, index) => index === 0 || state.waarde !== sorted[index - 1]?.waarde);
}

function hasBegun({ vanaf }: State<unknown>, peildatum: string | null): boolean {
  return vanaf === null || (peildatum !== null && vanaf <= peildatum);
}

/** What holds later is only known by who signed it. */
function isKnown(state: State<unknown>, peildatum: string | null): boolean {
  const signed = state.addendum?.ondertekend ?? null;
  return hasBegun(state, peildatum) || (signed !== null && peildatum !== null && signed <= peildatum);
}

function toFigure({ waarde, at: own }: State<number>, { kind, gap, at, key }: AgreedPlace): Figure {
  const origin = own === undefined ? originAt(at, key) : originAt(own);
  return waarde === null ? createGap(gap, kind, origin) : createFigure(waarde, kind, origin);
}

function describeCause({ addendum, bron }: State<unknown>): string {
  return addendum === undefined ? describeBron(bron) : `addendum ${addendum.titel ?? addendum.id}`;
}
