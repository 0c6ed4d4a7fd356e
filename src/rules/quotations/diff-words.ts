/** Where two rows of words differ: what stands here and what stands there; one of the two may be empty. */
export interface Difference {
  readonly here: readonly string[];
  readonly there: readonly string[];
  /** Index in `here` of the first word that differs, or before which one is missing. */
  readonly at: number;
}

/** What says that two words are the same; `index` is that of the word here. */
export type IsSame = (here: string, there: string, index: number) => boolean;

/** Comparing costs the product of both lengths; longer stretches that differ are shown as one difference. */
const MOST_CELLS = 262_144;

/** The differences between two rows of words, in order; none when they are the same. */
export function diffWords(here: readonly string[], there: readonly string[], isSame: IsSame): Difference[] {
  let start = 0;
  const shortest = Math.min(here.length, there.length);
  while (start < shortest && isSame(here[start] ?? "", there[start] ?? "", start)) start++;
  let cut = 0;
  while (cut < shortest - start && isSame(here.at(-1 - cut) ?? "", there.at(-1 - cut) ?? "", here.length - 1 - cut))
    cut++;
  const own = here.slice(start, here.length - cut);
  const other = there.slice(start, there.length - cut);
  if (own.length === 0 && other.length === 0) return [];
  if (own.length * other.length > MOST_CELLS) return [{ here: own, there: other, at: start }];
  return readDifferences(own, other, { start, isSame });
}

interface Compared {
  readonly start: number;
  readonly isSame: IsSame;
}

function readDifferences(here: readonly string[], there: readonly string[], { start, isSame }: Compared): Difference[] {
  const lengths = countCommon(here, there, { start, isSame });
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  let from = { i, j };
  const close = (): void => {
    if (i > from.i || j > from.j)
      found.push({ here: here.slice(from.i, i), there: there.slice(from.j, j), at: start + from.i });
  };
  while (i < here.length && j < there.length) {
    if (isSame(here[i] ?? "", there[j] ?? "", start + i)) {
      close();
      from = { i: ++i, j: ++j };
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  [i, j] = [here.length, there.length];
  close();
  return found;
}

/** For every pair of places how many words the rest of both rows have in common. */
function countCommon(here: readonly string[], there: readonly string[], { start, isSame }: Compared): number[][] {
  const lengths = Array.from({ length: here.length + 1 }, () => new Array<number>(there.length + 1).fill(0));
  for (let i = here.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? [];
    const next = lengths[i + 1] ?? [];
    for (let j = there.length - 1; j >= 0; j--) {
      row[j] = isSame(here[i] ?? "", there[j] ?? "", start + i)
        ? (next[j + 1] ?? 0) + 1
        : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
