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

interface Held {
  readonly ruleId: RuleId;
  readonly offset: number;
  readonly line: number;
  readonly pass: () => void;
}

/**
 * Runs a search for faults in one file and passes on the causes: of each line the first fault found, and none that is
 * most likely the consequence of an earlier one. Who mends the causes sees with the next run whether more was wrong.
 */
export function reportCauses<T>(report: Report, search: (hold: Report) => T): T {
  const held: Held[] = [];
  const result = search((ruleId, place, args) => {
    const { offset, line } = place.range?.start ?? { offset: 0, line: 0 };
    held.push({
      ruleId,
      offset,
      line,
      pass: () => {
        report(ruleId, place, args);
      },
    });
  });
  const lines = new Set<number>();
  let isThrownOff = false;
  for (const { ruleId, line, pass } of held.sort((a, b) => a.line - b.line)) {
    if (lines.has(line) || (isThrownOff && CONSEQUENCES.has(ruleId))) continue;
    lines.add(line);
    isThrownOff ||= !HARMLESS.has(ruleId);
    pass();
  }
  return result;
}
