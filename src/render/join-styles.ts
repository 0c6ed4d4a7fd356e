/** Shared rules stand before the components, and those of the print after them. */
const FIRST = ["styles/tokens.css", "styles/base.css", "styles/screen.css"];
const LAST = ["styles/print.css"];

/** All stylesheets below templates/ as one, in the order in which they build on each other. */
export function joinStyles(files: ReadonlyMap<string, string>): string {
  const between = [...files.keys()].filter((path) => ![...FIRST, ...LAST].includes(path)).sort();
  return [...FIRST, ...between, ...LAST].map((path) => files.get(path) ?? "").join("\n");
}
