import { noResidents } from "./project/no-residents.ts";
import { cumulativeDecreased } from "./result/cumulative-decreased.ts";
import type { Rule } from "./rule.ts";

/** Every rule, by subject and name. A rule that is not in this list does not exist. */
export const RULES: readonly Rule[] = [
  // result
  cumulativeDecreased,
  // pace
  // promise
  // project
  noResidents,
  // money
  // change
  // text
  // privacy
];
