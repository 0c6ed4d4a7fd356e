import type { Regel } from "../../content/content.ts";
import type { Report } from "../../diagnostics/create-diagnostic.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { remember } from "../../value/remember.ts";
import { checkDroppedRules } from "./check-dropped-rules.ts";
import { checkRuleEntries } from "./check-rule-entries.ts";
import { knowsSettingNames, listKnownNames } from "./check-setting-names.ts";
import { listSubjects } from "./list-subjects.ts";
import { wholeFile } from "./place.ts";
import { readSettings } from "./read-settings.ts";
import type { Rule, RuleRun } from "./rule.ts";
import { RULES } from "../rules.ts";
import type { ContentSubject, Scope, Subjects } from "./subjects.ts";

/** Where findings go: those of the rules themselves, and those about how the deal fills them in. */
export interface RuleSink {
  readonly emit: (diagnostic: Diagnostic) => void;
  readonly report: Report;
}

/**
 * Runs every rule that holds in this deal on everything it looks at. A covenant rule holds when deal/regels.yaml has an
 * entry for it; what is wrong in that entry is reported, and a rule that misses a setting does not run.
 */
export function runRules(whole: ContentSubject, { emit, report }: RuleSink): void {
  const { regels } = whole.content.deal;
  if (isWithoutRules(whole)) report("rule/none", wholeFile(RULES_PATH), { path: RULES_PATH });
  checkRuleEntries(regels, RULES, report);
  checkDroppedRules(whole.content.deal, RULES, report);
  // The last one set stays, and the first entry of a rule is the one that counts
  const entries = new Map([...regels].reverse().map((entry) => [entry.regel, entry]));
  const known = listKnownNames(whole.content.deal);
  const subjects = listSubjects(whole);
  const running = new Map<Scope, { readonly rule: Rule; readonly run: RuleRun }[]>();
  for (const rule of RULES) {
    const entry = entries.get(rule.id) ?? null;
    if (rule.ground.kind === "convenant" && entry === null) continue;
    const settings = readSettings(rule, entry, report);
    if (settings === null || !knowsSettingNames(rule, entry, { known, report })) continue;
    const run = { severity: severityOf(rule, entry), settings, emit };
    running.set(rule.scope, [...(running.get(rule.scope) ?? []), { rule, run }]);
  }
  for (const [scope, rules] of running) {
    const list: readonly Subjects[Scope][] = subjects[scope]();
    const kept = scope === "stuk" ? rules.map(({ rule, run }) => keepFindings(rule, run)) : [];
    for (const subject of list) {
      if (scope !== "stuk") for (const { rule, run } of rules) rule.run(subject, run);
      for (const run of kept) run(subject);
    }
  }
}

/** By stretch, what each rule found in it as this deal runs it. A stretch is kept as long as its file is the same. */
const foundIn = remember((_stretch: Subjects[Scope]): Map<string, readonly Diagnostic[]> => new Map());

/** Runs a rule on a stretch that it has not met, and else tells again what it found. */
function keepFindings(rule: Rule, run: RuleRun): (stretch: Subjects[Scope]) => void {
  const key = JSON.stringify([rule.id, run.severity, run.settings]);
  return (stretch) => {
    const kept = foundIn(stretch);
    const known = kept.get(key);
    const found: Diagnostic[] = [];
    if (known === undefined) {
      rule.run(stretch, { ...run, emit: (one) => found.push(one) });
      kept.set(key, found);
    }
    for (const one of known ?? found) run.emit(one);
  };
}

const RULES_PATH = "deal/regels.yaml";

/** Whether the deal has no file of rules at all; one that is broken was reported, and so was a deal that is missing. */
function isWithoutRules({ content, sources }: ContentSubject): boolean {
  return content.deal.file !== null && !sources.files.has(RULES_PATH) && !sources.broken.has(RULES_PATH);
}

const SEVERITIES = { fout: "error", "let op": "warning", "ter info": "info" } as const;

function severityOf(rule: Rule, entry: Regel | null): RuleRun["severity"] {
  const written = entry?.ernst ?? null;
  return written === null || rule.isFixed ? rule.severity : SEVERITIES[written];
}
