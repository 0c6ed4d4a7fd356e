import type { Deal } from "../content/content.ts";
import { inForce } from "../content/in-force.ts";

/**
 * How a deal calls what its data knows by a mark alone: its themes and its areas, municipalities and provinces.
 *
 * @returns null for a mark of something else
 */
export function nameMarks(deal: Deal, peildatum: string | null): (mark: string) => string | null {
  const named = [...deal.themas, ...deal.gemeenten, ...deal.provincies];
  const names = new Map([
    ...named.map(({ id, naam }) => [id, inForce(naam, peildatum) ?? id] as const),
    ...deal.focusgebieden.map(({ id, naam }) => [id, naam ?? id] as const),
  ]);
  return (mark) => names.get(mark) ?? null;
}
