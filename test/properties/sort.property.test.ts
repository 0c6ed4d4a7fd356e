import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Diagnostic, Position, Range } from "../../src/diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../../src/diagnostics/sort-diagnostics.ts";

/** From few values, so that findings often share them. */
const POSITION: fc.Arbitrary<Position> = fc.nat(2).map((offset) => ({ line: 1, column: offset + 1, offset }));
const RANGE: fc.Arbitrary<Range> = fc.record({ start: POSITION, end: POSITION });
const WORDS = fc.constantFrom("", "a", "B", "é", "z");
const ORNULL = { nil: null, freq: 3 };
const FINDING: fc.Arbitrary<Diagnostic> = fc.record({
  ruleId: fc.constantFrom("load/link", "yaml/tab"),
  severity: fc.constantFrom("error", "warning", "info"),
  file: fc.option(fc.constantFrom("2025/a.yaml", "2026/a.yaml", "deal/deal.yaml"), ORNULL),
  range: fc.option(RANGE, ORNULL),
  message: WORDS,
  hint: fc.option(WORDS, ORNULL),
  edit: fc.constant(null),
  actual: fc.option(WORDS, ORNULL),
  expected: fc.option(WORDS, ORNULL),
  related: fc.array(fc.record({ message: WORDS, file: WORDS, range: RANGE }), { maxLength: 1 }),
  about: fc.array(WORDS, { maxLength: 1 }),
  needs: fc.constant([]),
});
const FINDINGS = fc.array(FINDING, { maxLength: 20 });

const isEqual = (a: Diagnostic, b: Diagnostic): boolean => JSON.stringify(a) === JSON.stringify(b);

describe("the order of findings", () => {
  it("is total: two findings are in order, the other way round, or the same", () => {
    fc.assert(
      fc.property(FINDING, FINDING, (a, b) => {
        const isFirst = sortDiagnostics([a, b])[0] === a && sortDiagnostics([b, a])[0] === a;
        const isLast = sortDiagnostics([a, b])[0] === b && sortDiagnostics([b, a])[0] === b;
        expect(isFirst || isLast).toBe(!isEqual(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it("holds for every pair of a sorted list, and not only for neighbours", () => {
    fc.assert(
      fc.property(FINDINGS, (findings) => {
        const sorted = sortDiagnostics(findings);
        for (const [index, one] of sorted.entries()) {
          for (const later of sorted.slice(index + 1)) expect(sortDiagnostics([later, one])[0]).toEqual(one);
        }
      }),
    );
  });

  it("does not depend on the order in which they were found", () => {
    const shuffled = FINDINGS.chain((findings) =>
      fc.tuple(
        fc.constant(findings),
        fc.shuffledSubarray(findings, { minLength: findings.length, maxLength: findings.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([findings, others]) => {
        expect(sortDiagnostics(others)).toEqual(sortDiagnostics(findings));
      }),
    );
  });

  it("keeps each finding, and leaves the list it was given as it was", () => {
    fc.assert(
      fc.property(FINDINGS, (findings) => {
        const before = [...findings];
        const sorted = sortDiagnostics(findings);
        expect(findings).toEqual(before);
        expect(sorted).toHaveLength(findings.length);
        expect(new Set(sorted)).toEqual(new Set(findings));
      }),
    );
  });

  it("puts the content as a whole first, and a file as a whole before its places", () => {
    fc.assert(
      fc.property(FINDINGS, (findings) => {
        const sorted = sortDiagnostics(findings);
        const files = sorted.map(({ file }) => file ?? "");
        expect(files).toEqual([...files].sort());
        const places = sorted.map(({ file, range }) => `${file ?? ""} ${String(range?.start.offset ?? "")}`);
        expect(places).toEqual([...places].sort());
      }),
    );
  });
});
