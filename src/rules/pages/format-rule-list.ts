import type { Severity } from "../../diagnostics/diagnostic.ts";
import type { Explained } from "../engine/explained.ts";
import { SUBJECTS, subjectOf } from "../engine/list-explained.ts";

/** The Dutch word of each severity. */
export const SEVERITIES: Readonly<Record<Severity, string>> = { error: "fout", warning: "let op", info: "ter info" };

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

/** Rules that go together, under the Dutch name of their subject. */
export interface Group {
  readonly subject: string;
  readonly own: readonly Explained[];
}

/** The rules by subject, in the order of the subjects; a subject without rules is left out. */
export function listGroups(rules: readonly Explained[]): Group[] {
  return Object.entries(SUBJECTS)
    .map(([key, subject]) => ({ subject, own: rules.filter(({ id }) => subjectOf(id) === key) }))
    .filter(({ own }) => own.length > 0);
}
