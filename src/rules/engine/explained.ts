import type { Severity } from "../../diagnostics/diagnostic.ts";
import type { SettingSpecs } from "./settings.ts";

/**
 * What a rule rests on. A covenant rule takes its source and thresholds from deal/regels.yaml and does not run without
 * an entry there; any other names its norm and always runs.
 */
export type Ground = { readonly kind: "convenant" } | { readonly kind: "norm"; readonly norm: string };

/** What can be explained to whoever meets a finding: a rule, or an entry of the catalogue. */
export interface Explained {
  /** `subject/kebab-name`, as it stands behind a finding. */
  readonly id: string;
  readonly severity: Severity;
  readonly ground: Ground;
  /** What holds when all is well, in one Dutch sentence. */
  readonly title: string;
  /** Why it is asked and how it is decided; paragraphs are split by an empty line. */
  readonly why: string;
  readonly example: { readonly message: string; readonly hint: string | null };
  /** What the deal fills in, by name. */
  readonly settings: SettingSpecs;
  /** True when nobody may weaken it: no other severity and no exception. */
  readonly isFixed: boolean;
}
