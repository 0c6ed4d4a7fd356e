/** Characters as ranges of code points, in order, both ends included. */
export type CharacterSet = readonly (readonly [first: number, last: number])[];

/** Reads "20-7E A0": hexadecimal code points and ranges of them, in order, with blanks between. */
export function parseCharacterSet(written: string): CharacterSet {
  return written
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => {
      const [first = Number.NaN, last = first] = part.split("-").map((point) => Number.parseInt(point, 16));
      if (Number.isNaN(first) || Number.isNaN(last)) throw new Error(`"${part}" is no range of characters`);
      return [first, last] as const;
    });
}

export function hasCharacter(set: CharacterSet, point: number): boolean {
  let low = 0;
  let high = set.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first = 0, last = 0] = set[middle] ?? [];
    if (point < first) high = middle - 1;
    else if (point > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The characters that both sets have. */
export function intersect(one: CharacterSet, other: CharacterSet): CharacterSet {
  return one.flatMap(([first, last]) =>
    other
      .filter(([from, to]) => from <= last && to >= first)
      .map(([from, to]) => [Math.max(first, from), Math.min(last, to)] as const),
  );
}
