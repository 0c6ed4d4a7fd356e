import type { RuleId } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";

/** Faults that a parser sees everywhere once another fault has thrown it off. */
const CONSEQUENCES = new Set<RuleId>([
  "yaml/indent",
  "yaml/missing-colon",
  "yaml/unclosed-bracket",
  "yaml/unclosed-quote",
  "yaml/syntax",
]);
/** Faults after which a parser goes on as if nothing had happened. */
const HARMLESS = new Set<RuleId>([
  "yaml/duplicate-key",
  "yaml/missing-dash",
  "yaml/hash-in-text",
  "yaml/more-documents",
]);

/** A fault in the writing of a file, to be passed on. */
interface Cause {
  readonly line: number;
  /** The last line that it names. */
  readonly lastLine: number;
  /** Whether what stands there cannot be read because of it. */
  readonly isBreaking: boolean;
  readonly pass: (report: Report) => void;
}

/** What a search gave, and the faults it found. */
export interface Searched<T> {
  readonly result: T;
  readonly causes: readonly Cause[];
  /** How many faults there were, with the consequences. */
  readonly faults: number;
}

interface Held extends Cause {
  readonly ruleId: RuleId;
}

/**
 * Runs a search for faults in one file and gives the causes, in order of line: of each line the first fault found, and
 * none that is most likely the consequence of an earlier one.
 */
export function listCauses<T>(search: (hold: Report) => T): Searched<T> {
  const held: Held[] = [];
  const result = search((ruleId, place, args) => {
    held.push({
      ruleId,
      line: place.range?.start.line ?? 0,
      lastLine: Math.max(place.range?.start.line ?? 0, ...(place.related ?? []).map(({ range }) => range.end.line)),
      isBreaking: !HARMLESS.has(ruleId),
      pass: (report) => {
        report(ruleId, place, args);
      },
    });
  });
  const lines = new Set<number>();
  let isThrownOff = false;
  const causes = held
    .sort((a, b) => a.line - b.line)
    .filter(({ ruleId, line, isBreaking }) => {
      if (lines.has(line) || (isThrownOff && CONSEQUENCES.has(ruleId))) return false;
      lines.add(line);
      isThrownOff ||= isBreaking;
      return true;
    });
  return { result, causes, faults: held.length };
}
