import type { Severity } from "../../diagnostics/diagnostic.ts";
import type { Explained } from "../engine/explained.ts";
import { SUBJECTS, subjectOf } from "../engine/list-explained.ts";

/** The Dutch word of each severity. */
export const SEVERITIES: Readonly<Record<Severity, string>> = { error: "fout", warning: "let op", info: "ter info" };

/** Rules that go together, under the Dutch name of their subject. */
interface Group {
  readonly subject: string;
  readonly own: readonly Explained[];
}

/** The rules by subject, in the order of the subjects; a subject without rules is left out. */
export function listGroups(rules: readonly Explained[]): Group[] {
  return Object.entries(SUBJECTS)
    .map(([key, subject]) => ({ subject, own: rules.filter(({ id }) => subjectOf(id) === key) }))
    .filter(({ own }) => own.length > 0);
}
