import type { Assessment } from "../assess/assessment.ts";
import { findReport, hasMoreAYear } from "../content/report-order.ts";
import { UsageError } from "../errors.ts";
import { listWords } from "../value/dutch.ts";

/**
 * The report that was asked for by its name, or by a year alone where that has one; or the newest. Null when the content
 * has none at all.
 */
export function pickYear(assessments: readonly Assessment[], asked: string | undefined): Assessment | null {
  const newest = assessments.at(-1) ?? null;
  if (asked === undefined || newest === null) return newest;
  const names = assessments.map(({ jaar }) => jaar.naam);
  const { name, choices } = findReport(asked, names);
  const found = assessments.find(({ jaar }) => jaar.naam === name);
  if (found !== undefined) return found;
  if (choices.length > 0)
    throw new UsageError(
      `Van ${asked} zijn er meer rapporten: ${listWords(choices)}.`,
      `Noem er een, zoals --jaar ${choices.at(-1) ?? ""}.`,
    );
  const what = hasMoreAYear(names) ? "rapport" : "verslagjaar";
  throw new UsageError(`Er is geen ${what} ${asked}.`, `Er is inhoud voor: ${names.join(", ")}.`);
}
