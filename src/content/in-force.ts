import type { OverTime } from "../schema/fields.ts";
import type { Aanpasbaar, Deal, Doel, Onderdeel, Resultaat } from "./content.ts";

/**
 * What was in force at a date, of a name, target or amount that an addendum or a successor may change: the value with
 * the latest start on or before it, and of one day the last that was written. Null when none was in force or the date is
 * not known.
 */
export function inForce<T>(states: OverTime<T> | null, date: string | null): T | null {
  return stateInForce(states, date)?.waarde ?? null;
}

/** The same, as the state with its start and its place. */
export function stateInForce<T>(states: OverTime<T> | null, date: string | null): OverTime<T>[number] | null {
  let found: OverTime<T>[number] | null = null;
  for (const state of states ?? []) {
    const start = state.vanaf ?? "";
    const isStarted = start === "" || (date !== null && start <= date);
    if (isStarted && (found === null || start >= (found.vanaf ?? ""))) found = state;
  }
  return found;
}

/** The value as it was signed: the state without a first day, or the earliest; not what an addendum made of it. */
export function valueAtStart<T>(states: OverTime<T> | null): T | null {
  const written = (states ?? []).filter(({ at }) => at === undefined);
  const sorted = written.sort((a, b) => ((a.vanaf ?? "") < (b.vanaf ?? "") ? -1 : 1));
  return sorted[0]?.waarde ?? null;
}

/** Whether a result, part or goal is part of the deal at a date. */
export function isAgreed({ afgesproken }: Aanpasbaar, date: string | null): boolean {
  return inForce(afgesproken, date) === true;
}

/**
 * The results that are agreed at a date, usually the peildatum of a report: the only list of results for one report.
 * An addendum adds or retires them.
 */
export function resultsInForce({ resultaten }: Pick<Deal, "resultaten">, date: string | null): Resultaat[] {
  return resultaten.filter((one) => isAgreed(one, date));
}

/** The parts of a result that are agreed at a date. */
export function partsInForce({ onderdelen }: Pick<Resultaat, "onderdelen">, date: string | null): Onderdeel[] {
  return onderdelen.filter((one) => isAgreed(one, date));
}

/** The goals beside the results that are agreed at a date. */
export function goalsInForce({ doelen }: Pick<Deal, "doelen">, date: string | null): Doel[] {
  return doelen.filter((one) => isAgreed(one, date));
}
