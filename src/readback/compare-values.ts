import type { Comparison, Difference } from "./difference.ts";

/** Compares two values as JSON has them, down to each number and word; an entry of a list is named by its id. */
export function compareValues(given: unknown, rebuilt: unknown, place: string): Comparison {
  const differences: Difference[] = [];
  let count = 0;
  const walk = (one: unknown, other: unknown, at: string): void => {
    if (isBranch(one) && isBranch(other) && Array.isArray(one) === Array.isArray(other)) {
      const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
      for (const key of new Set([...left.keys(), ...right.keys()]))
        walk(left.get(key), right.get(key), `${at}${nameStep(one, key, left.get(key) ?? right.get(key))}`);
      return;
    }
    count += 1;
    if (one !== other) differences.push({ place: at, given: show(one), rebuilt: show(other) });
  };
  walk(given, rebuilt, place);
  return { differences, count };
}

const isBranch = (value: unknown): value is object => typeof value === "object" && value !== null;

function nameStep(parent: object, key: string, child: unknown): string {
  if (!Array.isArray(parent)) return key === "" ? "" : `.${key}`;
  const id = isBranch(child) && "id" in child ? child.id : null;
  return `[${typeof id === "string" ? id : key}]`;
}

const MOST_LETTERS = 120;

/** A branch that is on one side only is shown as it begins. */
function show(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
