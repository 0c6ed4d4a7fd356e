import type { Assessment } from "../assess/assessment.ts";
import type { Partij } from "../content/content.ts";
import { inForce } from "../content/in-force.ts";
import { listWords } from "../value/dutch.ts";

/** The name of a Party that was in force at a date. */
export function nameParty({ naam, id }: Partij, peildatum: string | null): string {
  return inForce(naam, peildatum) ?? id;
}

/** "OCW en SZW": whom something concerns in particular, in the order written; empty for nobody. */
export function nameConcerned(ids: readonly string[], { deal }: Pick<Assessment, "deal">): string {
  // One that the deal does not have is a finding, and stands as it was written
  return listWords(ids.map((id) => deal.partijen.find((one) => one.id === id)?.afkorting ?? id));
}
