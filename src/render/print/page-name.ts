/** Name of the pages of a chapter. From its place and not from its id, so that it is always a CSS identifier. */
export function pageName(index: number): string {
  return `blad-${index + 1}`;
}
