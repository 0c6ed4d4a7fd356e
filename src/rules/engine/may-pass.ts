import type { RuleId } from "../../diagnostics/catalogue.ts";
import { RULES } from "../rules.ts";

/** A file that could not be read: there is nothing that could pass. */
const UNREADABLE = /^(?:load|yaml|csv)\//u;
/** Personal data, what is wrong with the rules and exceptions themselves, and what is found in the finished report. */
const PROTECTED = /^(?:privacy|rule|exception|proof|layout)\//u;
const NEVER: ReadonlySet<string> = new Set<RuleId>([
  "content/confidential",
  "content/no-ground",
  "content/onthouden-nowhere",
]);
const FIXED: ReadonlySet<string> = new Set(RULES.filter(({ isFixed }) => isFixed).map(({ id }) => id));

/** Whether findings of this rule mean that their file could not be read. */
export function isUnreadable(ruleId: string): boolean {
  return UNREADABLE.test(ruleId);
}

/** Whether an exception may let findings of this rule pass: never confidentiality, personal data or unreadable files. */
export function mayPass(ruleId: string): boolean {
  return !isUnreadable(ruleId) && !PROTECTED.test(ruleId) && !NEVER.has(ruleId) && !FIXED.has(ruleId);
}
