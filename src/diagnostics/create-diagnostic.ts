import { CATALOGUE, type ArgsOf, type RuleId } from "./catalogue.ts";
import type { Diagnostic, Range, RelatedPlace } from "./diagnostic.ts";
import type { Message } from "./message.ts";

/** Where a finding is; `range` null means the file as a whole, `file` null the content as a whole. */
export interface Place {
  readonly file: string | null;
  readonly range: Range | null;
  readonly related?: readonly RelatedPlace[];
}

/** Takes findings from a stage. The arguments are checked against the rule's entry in the catalogue. */
export type Report = <Id extends RuleId>(ruleId: Id, place: Place, args: ArgsOf<Id>) => void;

/** Makes one finding from its rule, its place and what it must tell. */
export function createDiagnostic<Id extends RuleId>(ruleId: Id, place: Place, args: ArgsOf<Id>): Diagnostic {
  // The catalogue is a union of differently typed entries; ArgsOf ties the arguments to this one.
  const entry = CATALOGUE[ruleId] as unknown as Message<ArgsOf<Id>>;
  return {
    ruleId,
    severity: entry.severity,
    file: place.file,
    range: place.range,
    message: entry.message(args),
    hint: entry.hint(args),
    actual: entry.actual?.(args) ?? null,
    expected: entry.expected?.(args) ?? null,
    related: place.related ?? [],
  };
}

/** A collector and the function that fills it. */
export function createSink(): { readonly report: Report; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: (ruleId, place, args) => void diagnostics.push(createDiagnostic(ruleId, place, args)) };
}
