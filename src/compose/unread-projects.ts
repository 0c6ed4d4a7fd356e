import type { Jaar } from "../content/content.ts";
import { createGap, originOfFile } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";

/** The money of the projects of a report whose file cannot be read: what is added up over its projects lacks it. */
export function listUnreadProjects({ broken }: Pick<Jaar, "broken">): Figure[] {
  return broken.flatMap(({ path, role }) =>
    role.role === "project" ? [createGap("volgt", { quantity: "euro" }, originOfFile(path))] : [],
  );
}
