import type { Thema, Verdeling } from "../content/content.ts";
import { inForce } from "../content/in-force.ts";
import { THEMA } from "../value/nouns.ts";

/** The name of a theme that was in force at a date; its id as long as it has none. */
export function nameTheme({ naam, id }: Thema, peildatum: string | null): string {
  return inForce(naam, peildatum) ?? id;
}

/** The same where there is little room. */
export function nameShort(thema: Thema, peildatum: string | null): string {
  return thema.kort ?? nameTheme(thema, peildatum);
}

/** "Thema 3"; "Thema" as long as it has no number. */
export function numberTheme(thema: Thema): string {
  return `${THEMA.Naam} ${markTheme(thema)}`.trim();
}

/** The number alone; empty as long as it has none. */
export function markTheme({ nummer }: Thema): string {
  return nummer === null ? "" : String(nummer);
}

/** The name of a row of the deal's division that is no theme's. */
export function nameRow({ naam, post }: Pick<Verdeling, "naam" | "post">): string {
  return naam ?? post ?? "volgt";
}
