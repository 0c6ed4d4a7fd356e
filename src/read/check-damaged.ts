import { listDamagedFiles } from "../content/list-content-files.ts";
import type { Sources } from "../content/sources.ts";
import type { RuleId } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { parseFile } from "./parse-file.ts";

/** Findings about one value that stand whatever is wrong elsewhere in the file. */
const LOCAL = new Set<RuleId>([
  "schema/dutch-number",
  "schema/not-a-number",
  "schema/dutch-date",
  "schema/not-a-date",
  "schema/impossible-date",
  "schema/not-a-day",
  "schema/wrong-word",
  "schema/not-yes-no",
  "schema/bad-id",
  "schema/out-of-range",
]);

/**
 * Says what else is wrong in files whose writing is broken, so that a coordinator mends all of it at once. Only what
 * does not depend on the broken lines is said; the data of such a file is not used.
 */
export function checkDamaged(sources: Sources, report: Report): void {
  const reportLocal: Report = (ruleId, place, args) => {
    if (isLocal(ruleId, args)) report(ruleId, place, args);
  };
  for (const { source, schema } of listDamagedFiles(sources)) parseFile(schema, source, reportLocal);
}

/** An unknown key is believed only when it is nearly a known one: a broken line can make keys of anything. */
function isLocal(ruleId: RuleId, args: object): boolean {
  const isMisspelt = "nearest" in args && Array.isArray(args.nearest) && args.nearest.length > 0;
  return LOCAL.has(ruleId) || (ruleId === "schema/unknown-key" && isMisspelt);
}
