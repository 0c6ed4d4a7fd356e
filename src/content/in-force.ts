import type { OverTime } from "../schema/fields.ts";

/**
 * What was in force at a date, of a name, target or amount that an addendum or a successor may change: the value with
 * the latest start on or before it. Null when none was in force or the date is not known.
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
