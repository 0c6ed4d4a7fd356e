import type { Severity } from "./diagnostic.ts";
import { LOAD_MESSAGES } from "./catalogue/load.ts";
import { YAML_MESSAGES } from "./catalogue/yaml.ts";
import { SCHEMA_MESSAGES } from "./catalogue/schema.ts";
import { CONTENT_MESSAGES } from "./catalogue/content.ts";

/** What a finding says. `A` is what the one who reports it must tell. */
export interface Message<A> {
  readonly severity: Severity;
  readonly message: (args: A) => string;
  readonly hint: (args: A) => string | null;
  /** What stands there and what was expected, for machines. */
  readonly actual?: (args: A) => string;
  readonly expected?: (args: A) => string;
}

/** Every finding the program can report, by its permanent id. */
export const CATALOGUE = { ...LOAD_MESSAGES, ...YAML_MESSAGES, ...SCHEMA_MESSAGES, ...CONTENT_MESSAGES };

export type RuleId = keyof typeof CATALOGUE;
export type ArgsOf<Id extends RuleId> = Parameters<(typeof CATALOGUE)[Id]["message"]>[0];
