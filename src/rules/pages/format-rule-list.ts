import type { Explained } from "../engine/explained.ts";
import { listGroups, SEVERITIES } from "./list-groups.ts";

/** The list of all rules for a terminal: by subject, each with its severity and what holds when all is well. */
export function formatRuleList(rules: readonly Explained[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return listGroups(rules)
    .map(({ subject, own }) => {
      const rows = own.map(
        ({ id, severity, title }) => `  ${id.padEnd(width)}  ${SEVERITIES[severity].padEnd(8)}  ${title}`,
      );
      return [subject, ...rows, ""].join("\n");
    })
    .join("\n");
}
