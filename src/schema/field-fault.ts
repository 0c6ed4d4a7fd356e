import type { ArgsOf, RuleId } from "../diagnostics/catalogue.ts";

/** A fault in one field: the rule of the catalogue, without the key (the place gives it). */
export interface FieldFault<Id extends RuleId = RuleId> {
  readonly rule: Id;
  readonly args: Omit<ArgsOf<Id>, "key">;
}

/** A fault, with its arguments checked against its rule. */
export function fault<Id extends RuleId>(
  rule: Id,
  args: Omit<ArgsOf<Id>, "key">,
): {
  readonly fault: FieldFault;
} {
  return { fault: { rule, args } };
}
