import type { Assessment } from "../assess/assessment.ts";
import { UsageError } from "../errors.ts";

/** The report year that was asked for, or the newest; null when the content has none at all. */
export function pickYear(assessments: readonly Assessment[], asked: string | undefined): Assessment | null {
  const newest = assessments.at(-1) ?? null;
  if (asked === undefined || newest === null) return newest;
  const found = assessments.find(({ jaar }) => jaar.naam === asked);
  if (found !== undefined) return found;
  const years = assessments.map(({ jaar }) => jaar.naam).join(", ");
  throw new UsageError(`Er is geen verslagjaar ${asked}.`, `Er is inhoud voor: ${years}.`);
}
