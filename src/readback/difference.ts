/** Something that is not the same in a PDF and in what is made of its sources again. */
export interface Difference {
  /** Where: "data.json: resultaten[…].waarde", "bladzijde 12". */
  readonly place: string;
  /** What the PDF has; null for nothing. Where the place says it all, both are null. */
  readonly given: string | null;
  /** What the sources give; null for nothing. */
  readonly rebuilt: string | null;
}

/** What was found, and how much there was to compare. */
export interface Comparison {
  readonly differences: readonly Difference[];
  readonly count: number;
}

/** One of several. */
export function joinComparisons(comparisons: readonly Comparison[]): Comparison {
  return {
    differences: comparisons.flatMap(({ differences }) => differences),
    count: comparisons.reduce((sum, { count }) => sum + count, 0),
  };
}
