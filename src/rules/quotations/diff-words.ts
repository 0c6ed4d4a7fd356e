import { diffArrays, type ArrayChange } from "diff";

import type { Word } from "./covenant-words.ts";

/** Where two rows of words differ: what stands here and what stands there; one of the two may be empty. */
export interface Difference {
  readonly here: readonly string[];
  readonly there: readonly string[];
}

/** Looking for the least that differs costs the square of it; of rows that differ more is said that they differ whole. */
const MOST_EDITS = 500;

/** The differences between two rows of words, in order; none when they are the same. */
export function diffWords(
  here: readonly Word[],
  there: readonly Word[],
  isSame: (here: Word, there: Word) => boolean,
): Difference[] {
  const changes = diffArrays([...here], [...there], { comparator: isSame, maxEditLength: MOST_EDITS });
  return changes === undefined ? [{ here: listTexts(here), there: listTexts(there) }] : joinChanges(changes);
}

/** What is taken out and what is put in between the same two words that stay is one difference. */
function joinChanges(changes: readonly ArrayChange<Word>[]): Difference[] {
  const differences: Difference[] = [];
  let isOpen = false;
  for (const { value, added, removed } of changes) {
    const isChange = added || removed;
    if (isChange) {
      const { here, there } = (isOpen ? differences.pop() : undefined) ?? { here: [], there: [] };
      const texts = listTexts(value);
      differences.push(removed ? { here: [...here, ...texts], there } : { here, there: [...there, ...texts] });
    }
    isOpen = isChange;
  }
  return differences;
}

const listTexts = (words: readonly Word[]): string[] => words.map(({ text }) => text);
