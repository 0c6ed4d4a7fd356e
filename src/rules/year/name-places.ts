import { listWords } from "../../value/dutch.ts";
import { groupBy } from "../../value/group-by.ts";

/** A text or entry as a finding names it. */
export interface NamedPlace {
  readonly name: string;
  /** The result it stands in; null outside the results. */
  readonly owner: string | null;
}

/** `oorzaak en gevolg bij 3.1; verandering bij 3.2`. */
export function namePlaces(places: readonly NamedPlace[]): string {
  return [...groupBy(places, ({ owner }) => [owner])]
    .map(([owner, own]) => {
      const names = listWords([...new Set(own.map(({ name }) => name))]);
      return owner === null ? names : `${names} bij ${owner}`;
    })
    .join("; ");
}
