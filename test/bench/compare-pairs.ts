/** Measurements of ours beside the bare form, one of each a pair. */
export interface Pairs {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
  /** Of each pair. */
  readonly ratios: readonly number[];
}

/** One measurement, in milliseconds. */
export type Measure = () => Promise<number> | number;

/** Measures in turn, ours and bare, after one pair that does not count; the machine's moods then hit both alike. */
export async function comparePairs(
  count: number,
  { ours, bare }: { readonly ours: Measure; readonly bare: Measure },
): Promise<Pairs> {
  const pairs: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round <= count; round++) {
    const pair = { ours: await ours(), bare: await bare() };
    if (round > 0) pairs.push(pair);
  }
  return {
    ours: pairs.map((pair) => pair.ours),
    bare: pairs.map((pair) => pair.bare),
    ratios: pairs.map((pair) => pair.ours / pair.bare),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 0 ? (low + high) / 2 : high;
}
