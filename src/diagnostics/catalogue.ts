import { CSV_MESSAGES } from "./catalogue/csv.ts";
import { LOAD_MESSAGES } from "./catalogue/load.ts";
import { YAML_MESSAGES } from "./catalogue/yaml.ts";
import { SCHEMA_MESSAGES } from "./catalogue/schema.ts";
import { CONTENT_MESSAGES } from "./catalogue/content.ts";
import { RULE_MESSAGES } from "./catalogue/rule.ts";

/** Every finding the program can report, by its permanent id. */
export const CATALOGUE = {
  ...LOAD_MESSAGES,
  ...YAML_MESSAGES,
  ...CSV_MESSAGES,
  ...SCHEMA_MESSAGES,
  ...CONTENT_MESSAGES,
  ...RULE_MESSAGES,
};

export type RuleId = keyof typeof CATALOGUE;
export type ArgsOf<Id extends RuleId> = Parameters<(typeof CATALOGUE)[Id]["message"]>[0];
