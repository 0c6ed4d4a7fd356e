import type { Regel } from "../../content/content.ts";
import type { Report } from "../../diagnostics/create-diagnostic.ts";
import { readDate, readNumber } from "../../schema/read-scalar.ts";
import { placeOf } from "./place.ts";
import type { Rule } from "./rule.ts";
import type { SettingKind, SettingSpec, SettingSpecs, SettingValue, SettingValues } from "./settings.ts";

/**
 * What the deal fills in for a rule, by the rule's own specs. A setting that is missing without a standard value, or that
 * cannot be read, is reported; the result is then null, for a rule with half its settings would judge wrongly.
 */
export function readSettings(rule: Rule, entry: Regel | null, report: Report): SettingValues<SettingSpecs> | null {
  const values: Record<string, SettingValue> = {};
  let isWhole = true;
  for (const [name, spec] of Object.entries(rule.settings)) {
    const value = readSetting({ rule, name, spec }, entry, report);
    if (value === null) isWhole = false;
    else values[name] = value;
  }
  return isWhole ? values : null;
}

interface Asked {
  readonly rule: Rule;
  readonly name: string;
  readonly spec: SettingSpec;
}

function readSetting({ rule, name, spec }: Asked, entry: Regel | null, report: Report): SettingValue | null {
  const written = entry?.instellingen?.[name] ?? [];
  if (written.length === 0) {
    if (spec.standard !== undefined) return spec.standard;
    if (entry !== null)
      report("rule/missing-setting", placeOf(entry.at), { rule: rule.id, setting: name, what: spec.what });
    return null;
  }
  const value = READERS[spec.kind](written);
  if (value === null && entry !== null) {
    const place = placeOf(entry.at, ["instellingen", name]);
    report("rule/wrong-setting", place, { setting: name, text: written.join(", "), expected: EXPECTED[spec.kind] });
  }
  return value;
}

const READERS: Readonly<Record<SettingKind, (written: readonly string[]) => SettingValue | null>> = {
  getal: (written) => {
    const read = readNumber(written.join(" "));
    return read.kind === "number" && read.value >= 0 ? read.value : null;
  },
  datum: (written) => {
    const read = readDate(written.join(" "));
    return read.kind === "date" ? read.iso : null;
  },
  woorden: (written) => written,
};

const EXPECTED: Readonly<Record<SettingKind, string>> = {
  getal: "een getal van 0 of hoger, met een punt voor de cijfers achter de komma, zoals 0.5",
  datum: "een datum als JJJJ-MM-DD",
  woorden: "een lijst van woorden",
};
