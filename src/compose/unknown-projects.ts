import type { Jaar } from "../content/content.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { createGap, originOfFile } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";

const EURO = { quantity: "euro" } as const;

/** The money of the projects of a report whose file cannot be read: what is added up over its projects lacks it. */
export function listUnreadProjects({ broken }: Pick<Jaar, "broken">): Figure[] {
  return broken.flatMap(({ path, role, isLost }) =>
    isLost && role.role === "project" ? [createGap("volgt", EURO, originOfFile(path))] : [],
  );
}

/**
 * The projects of which nobody who reads the report can tell what they work on, as the money that may belong anywhere:
 * those that cannot be read, and those that are withheld. Where there are any, there is no saying that none works on it.
 */
export function listUnknownProjects(jaar: Pick<Jaar, "broken" | "projecten">): Figure[] {
  const withheld = jaar.projecten
    .filter(isEmptied)
    .map(({ at }) => createGap("vertrouwelijk", EURO, originOfFile(at.file)));
  return [...listUnreadProjects(jaar), ...withheld];
}
