import type { Deal, Regel } from "../../content/content.ts";
import type { Report } from "../../diagnostics/create-diagnostic.ts";
import { LEERSOORTEN } from "../../schema/year-schemas.ts";
import { placeOf } from "./place.ts";
import type { Rule } from "./rule.ts";
import type { NamedKind } from "./settings.ts";

/** The names that the settings of a rule can have; an empty list where every name passes. */
export type KnownNames = Readonly<Record<NamedKind, readonly string[]>>;

/** What this deal has by name. */
export function listKnownNames({ themas, sporen, verdeling }: Deal): KnownNames {
  return {
    thema: themas.map(({ id }) => id),
    spoor: sporen.map(({ id }) => id),
    post: verdeling.flatMap(({ post }) => post ?? []),
    leersoort: LEERSOORTEN,
  };
}

/**
 * Whether every name in a rule's settings is one that the deal knows; a strange one is reported. With a name that nobody
 * has, a rule would look at nothing and say nothing.
 */
export function knowsSettingNames(rule: Rule, entry: Regel | null, to: { known: KnownNames; report: Report }): boolean {
  let isKnown = true;
  for (const [setting, { names }] of Object.entries(rule.settings)) {
    const known = names === undefined ? [] : to.known[names];
    const written = (entry?.instellingen?.[setting] ?? []).flatMap((one) => one.split("/"));
    const strange = known.length === 0 ? [] : written.filter((one) => !known.includes(one));
    if (entry === null || strange.length === 0) continue;
    isKnown = false;
    to.report("rule/wrong-setting", placeOf(entry.at, ["instellingen", setting]), {
      setting,
      text: strange.join(", "),
      expected: `een of meer van: ${known.join(", ")}`,
    });
  }
  return isKnown;
}
