import type { Leegte } from "../content/content.ts";

/** Numbers what is left empty, in the order in which it is met; the same thing keeps its number. */
export interface Registry {
  readonly numberOf: (key: string) => Leegte;
  /** A mark in place of one that tells as much as a name. No mark that somebody wrote looks like it. */
  readonly markOf: (key: string) => string;
}

export function createRegistry(): Registry {
  const numbers = new Map<string, Leegte>();
  const numberOf = (key: string): Leegte => {
    const known = numbers.get(key) ?? { nummer: numbers.size + 1 };
    numbers.set(key, known);
    return known;
  };
  return { numberOf, markOf: (key) => `vertrouwelijk_${String(numberOf(key).nummer)}` };
}
