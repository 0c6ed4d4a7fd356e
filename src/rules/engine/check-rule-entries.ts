import type { Regel } from "../../content/content.ts";
import type { Report } from "../../diagnostics/create-diagnostic.ts";
import { findNearest } from "../../diagnostics/nearest.ts";
import { placeOf, relatedTo } from "./place.ts";
import type { Rule } from "./rule.ts";

/** Reports entries of deal/regels.yaml for rules and settings that do not exist, and severities that may not change. */
export function checkRuleEntries(entries: readonly Regel[], rules: readonly Rule[], report: Report): void {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const first = new Map<string, Regel>();
  for (const entry of entries) {
    const rule = known.get(entry.regel);
    const before = first.get(entry.regel);
    if (before === undefined) first.set(entry.regel, entry);
    else {
      const related = relatedTo("staat hier voor het eerst", before.at, "regel");
      const place = { ...placeOf(entry.at, "regel"), related };
      report("reference/duplicate-id", place, { what: "De regel", id: entry.regel });
    }
    if (rule === undefined) {
      const nearest = findNearest(entry.regel, known.keys());
      report("rule/unknown", placeOf(entry.at, "regel"), { rule: entry.regel, nearest });
      continue;
    }
    const settings = Object.keys(rule.settings);
    for (const name of Object.keys(entry.instellingen ?? {})) {
      if (settings.includes(name)) continue;
      const place = placeOf(entry.at, ["instellingen", name], "key");
      report("rule/unknown-setting", place, {
        rule: rule.id,
        setting: name,
        known: settings,
        nearest: findNearest(name, settings),
      });
    }
    if (rule.isFixed && entry.ernst !== null) {
      report("rule/fixed-severity", placeOf(entry.at, "ernst"), { rule: rule.id });
    }
  }
}
