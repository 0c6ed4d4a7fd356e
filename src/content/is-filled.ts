import { isWritten, type At } from "../source/at.ts";

/** Whether a field has a value; an empty list has none. */
export function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

/**
 * Whether somebody filled in a field of an entry, right or wrong: a wrong value was dropped and reported as such, and to
 * ask for it again would be a second finding about one fault.
 */
export function isAnswered(at: At, field: string, value: unknown): boolean {
  return isFilled(value) || isWritten(at, field);
}
