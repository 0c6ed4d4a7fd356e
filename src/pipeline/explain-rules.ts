import type { Deal } from "../content/content.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import type { RuleWords } from "../diagnostics/format-sarif.ts";
import { formatRuleList } from "../rules/pages/format-rule-list.ts";
import { formatRulePage } from "../rules/pages/format-rule-page.ts";
import { listExplained } from "../rules/engine/list-explained.ts";

/** The words of a rule and its page, with what the deal says of it; null when there is no such rule. */
export function explainRule(ruleId: string, deal: Deal | null): RuleWords | null {
  const rule = listExplained().find(({ id }) => id === ruleId);
  return rule === undefined ? null : { ...rule, page: `${formatRulePage(rule, deal)}\n` };
}

/** Every rule by subject, for a terminal. */
export function listRules(): string {
  return formatRuleList(listExplained());
}

/** The rules whose id is most like the one that was typed; also by its second part alone. */
export function suggestRules(typed: string): string[] {
  const ids = listExplained().map(({ id }) => id);
  const named = ids.filter((id) => id.split("/")[1] === typed);
  return named.length > 0 ? named : findNearest(typed, ids, 3);
}
