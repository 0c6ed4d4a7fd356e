/** Half of the last decimal that is shown: sums of decimals may differ less than that from what they should be. */
const MARGIN = 0.005;

/** Whether two values are the same number to a reader. */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) < MARGIN;
}
