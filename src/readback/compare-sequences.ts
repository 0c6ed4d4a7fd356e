import type { Comparison, Difference } from "./difference.ts";

/** A piece of text and where it stands. */
export interface Placed {
  readonly place: string;
  readonly text: string;
}

/**
 * Compares two rows of texts. What is the same at the start and at the end is set aside; of what is between them, texts
 * that stand at the same place in the row are held against each other.
 */
export function compareSequences(given: readonly Placed[], rebuilt: readonly Placed[]): Comparison {
  const start = countSame(given, rebuilt);
  const rest = [given.slice(start), rebuilt.slice(start)] as const;
  const end = countSame(rest[0].toReversed(), rest[1].toReversed());
  const [left, right] = rest.map((row) => row.slice(0, row.length - end));
  const length = Math.max(left?.length ?? 0, right?.length ?? 0);
  const differences = Array.from({ length }, (_, index): Difference[] => {
    const [one, other] = [left?.[index], right?.[index]];
    if (one?.text === other?.text) return [];
    return [{ place: (one ?? other)?.place ?? "", given: one?.text ?? null, rebuilt: other?.text ?? null }];
  });
  return { differences: differences.flat(), count: Math.max(given.length, rebuilt.length) };
}

function countSame(one: readonly Placed[], other: readonly Placed[]): number {
  const first = one.findIndex(({ text }, index) => text !== other[index]?.text);
  // Where none differs the other is as long, or longer
  return first === -1 ? one.length : first;
}
