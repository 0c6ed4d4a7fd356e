import type { OverTime } from "../schema/fields.ts";

/**
 * What was in force at a date, of a name, target or amount that an addendum or a successor may change: the value with
 * the latest start on or before it. Null when none was in force or the date is not known.
 */
export function inForce<T>(states: OverTime<T> | null, date: string | null): T | null {
  let found: { readonly vanaf: string; readonly waarde: T | null } | null = null;
  for (const { vanaf, waarde } of states ?? []) {
    const start = vanaf ?? "";
    const isStarted = start === "" || (date !== null && start <= date);
    if (isStarted && (found === null || start >= found.vanaf)) found = { vanaf: start, waarde };
  }
  return found?.waarde ?? null;
}
