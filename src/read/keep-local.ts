import type { RuleId } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";

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
  "schema/estimate",
  "schema/share",
  "schema/letter-for-digit",
  "schema/no-value-yet",
]);

/**
 * Of a file whose writing is broken, passes on only what does not depend on the broken lines; the data of such a file is
 * not used.
 *
 * @param found what is wrong with the writing: of a line with such a fault nothing more is said
 */
export function keepLocal(found: readonly Diagnostic[], report: Report): Report {
  const broken = new Set(found.map(({ range }) => range?.start.line));
  return (ruleId, place, args) => {
    if (isLocal(ruleId, args) && !broken.has(place.range?.start.line)) report(ruleId, place, args);
  };
}

/** An unknown key is believed only when it is nearly a known one: a broken line can make keys of anything. */
function isLocal(ruleId: RuleId, args: object): boolean {
  const isMisspelt = "nearest" in args && Array.isArray(args.nearest) && args.nearest.length > 0;
  return LOCAL.has(ruleId) || (ruleId === "schema/unknown-key" && isMisspelt);
}
