import type { Deal } from "../content/content.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { inside, isWritten, locate, type At } from "../source/at.ts";

/** Reports entries of deal.yaml that lack what may be written in more than one field, which no schema can ask for. */
export function checkDealEntries({ focusgebieden, deelnemers }: Deal, report: Report): void {
  for (const { gemeenten, at } of focusgebieden)
    if (gemeenten.length === 0 && !isWritten(at, "gemeenten")) reportMissing(at, "gemeente", report);
  for (const { gemeente, naam, at } of deelnemers)
    if (gemeente === null && naam === null) reportMissing(at, "gemeente", report);
}

/** As the schema tells of a field that must be there: missing, or there and still empty. */
function reportMissing(at: At, key: string, report: Report): void {
  if (isWritten(at, key)) return;
  const { isThere } = inside(at, key);
  const range = isThere ? locate(at, key, "key") : locate(at, [], "entry");
  report(isThere ? "schema/empty-value" : "schema/missing-key", { file: at.file, range }, { key, column: null });
}
