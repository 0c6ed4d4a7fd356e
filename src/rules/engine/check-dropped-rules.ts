import type { Deal } from "../../content/content.ts";
import type { Report } from "../../diagnostics/create-diagnostic.ts";
import { findNearest } from "../../diagnostics/nearest.ts";
import { inside } from "../../source/at.ts";
import { placeOf } from "./place.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports rules of the deal's own that deal/regels.yaml neither has nor says why not, where that file says that it is
 * whole; and what is said of a rule that does not exist.
 */
export function checkDroppedRules({ regelsFile }: Deal, rules: readonly Rule[], report: Report): void {
  if (regelsFile === null) return;
  const { at, regels, niet_nagekeken: dropped, volledig } = regelsFile;
  const known = rules.map(({ id }) => id);
  for (const [index, { regel }] of dropped.entries()) {
    if (regel === null || known.includes(regel)) continue;
    const place = placeOf(inside(at, ["niet_nagekeken", index]), "regel");
    report("rule/unknown", place, { rule: regel, nearest: findNearest(regel, known) });
  }
  if (volledig !== true) return;
  const named = new Set([...regels, ...dropped].map(({ regel }) => regel));
  const missing = rules.filter(({ id, ground }) => ground.kind === "convenant" && !named.has(id)).map(({ id }) => id);
  if (missing.length > 0) report("rule/unaccounted", placeOf(at, "volledig", "key"), { rules: missing });
}
