import { CATALOGUE, type ArgsOf, type RuleId } from "./catalogue.ts";
import type { Diagnostic, Edit, Need, Range, RelatedPlace } from "./diagnostic.ts";
import type { Message } from "./message.ts";

/** Where a finding is; `range` null means the file as a whole, `file` null the content as a whole. */
export interface Place {
  readonly file: string | null;
  readonly range: Range | null;
  readonly related?: readonly RelatedPlace[];
  /** What it is about, where its words name it otherwise. */
  readonly about?: readonly string[];
  /** What it rests on. */
  readonly needs?: readonly Need[];
}

/** Takes findings from a stage. The arguments are checked against the rule's entry in the catalogue. */
export type Report = <Id extends RuleId>(ruleId: Id, place: Place, args: ArgsOf<Id>) => void;

/** Makes one finding from its entry in the catalogue, its place and what it must tell. */
export function createDiagnostic<Id extends RuleId>(ruleId: Id, place: Place, args: ArgsOf<Id>): Diagnostic {
  // The catalogue is a union of differently typed entries; ArgsOf ties the arguments to this one.
  return createFinding({ ruleId, message: CATALOGUE[ruleId] as unknown as Message<ArgsOf<Id>> }, place, args);
}

/** Makes one finding of a message, whoever keeps it. */
export function createFinding<A>(
  { ruleId, message }: { readonly ruleId: string; readonly message: Message<A> },
  place: Place,
  args: A,
): Diagnostic {
  return {
    ruleId,
    severity: message.severity,
    file: place.file,
    range: place.range,
    message: message.message(args),
    hint: message.hint(args),
    edit: createEdit(place, message.edit?.(args) ?? null),
    actual: message.actual?.(args) ?? null,
    expected: message.expected?.(args) ?? null,
    related: place.related ?? [],
    about: [...(place.about ?? []), ...listNamed(args)],
    needs: place.needs ?? [],
  };
}

function createEdit({ file, range }: Place, text: string | null): Edit | null {
  return file === null || range === null || text === null ? null : { file, range, text };
}

/** Every text that the words of a finding are made of; a list of texts only helps to choose. */
function listNamed(args: unknown): string[] {
  const values = typeof args === "object" && args !== null ? Object.values(args) : [];
  return values.filter((value) => typeof value === "string");
}

/** A collector, and the functions that fill it: by the catalogue, or with a finding that is ready. */
export interface Sink {
  readonly report: Report;
  readonly emit: (diagnostic: Diagnostic) => void;
  readonly diagnostics: readonly Diagnostic[];
}

export function createSink(): Sink {
  const diagnostics: Diagnostic[] = [];
  const emit = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  return { diagnostics, emit, report: (ruleId, place, args) => emit(createDiagnostic(ruleId, place, args)) };
}
