/** The candidates most like `word`, nearest first, at most `most`; empty when none is near enough to suggest. */
export function findNearest(word: string, candidates: Iterable<string>, most = 1): string[] {
  const wanted = fold(word);
  const limit = Math.max(1, Math.floor((wanted.length - 1) / 2));
  const ranked: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = measureDistance(wanted, fold(candidate), limit);
    if (distance <= limit) ranked.push({ candidate, distance });
  }
  ranked.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return ranked.slice(0, most).map(({ candidate }) => candidate);
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/[-_]/gu, " ");
}

/** Optimal string alignment distance; gives up with limit + 1 as soon as it must be larger. */
function measureDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cheapest({ a, b, i, j }, { row, last, beforeLast }));
    if (Math.min(...row) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? limit + 1;
}

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
}

interface Rows {
  readonly row: readonly number[];
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

function cheapest({ a, b, i, j }: Cell, { row, last, beforeLast }: Rows): number {
  const isSame = a[i - 1] === b[j - 1];
  const at = (cells: readonly number[], index: number): number => cells[index] ?? Number.MAX_SAFE_INTEGER;
  const plain = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (isSame ? 0 : 1));
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwap ? Math.min(plain, at(beforeLast, j - 2) + 1) : plain;
}
