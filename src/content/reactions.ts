import type { Content, Jaar, Reactie } from "./content.ts";

/** What a reaction is about, as it was written; null for what could not be read. */
export type Plek = Reactie["plaats"];

/** Whether a reaction got an answer. What changed is no answer by itself. */
export function isAnswered({ antwoord }: Pick<Reactie, "antwoord">): boolean {
  return antwoord !== null && antwoord.trim() !== "";
}

/**
 * The theme that a place in the report lies in: it is the theme itself, or a result or project of it.
 *
 * @returns its id; null for a place that lies in none, or that does not exist
 */
export function themeOfPlace(plaats: Plek, { deal, jaar }: Placing): string | null {
  const id = plaats?.id ?? null;
  if (plaats === null || id === null) return null;
  switch (plaats.soort) {
    case "thema":
      return deal.themas.find((one) => one.id === id)?.id ?? null;
    case "resultaat":
      return deal.resultaten.find((one) => one.id === id)?.thema ?? null;
    case "project":
      return jaar.projecten.find((one) => one.id === id)?.thema ?? null;
    default:
      return null;
  }
}

/** What a place is looked up in. */
export interface Placing {
  readonly deal: Content["deal"];
  readonly jaar: Pick<Jaar, "projecten">;
}
