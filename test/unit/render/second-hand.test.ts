import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { spellByHand, writePercentage } from "../../../src/render/claims/second-hand.ts";
import { formatDateFigure } from "../../../src/value/notation/format-date.ts";
import { formatFigure } from "../../../src/value/notation/format-figure.ts";
import { formatPercentage } from "../../../src/value/notation/format-percentage.ts";
import type { DateFigure, Figure } from "../../../src/value/value.ts";

const ORIGIN = { kind: "content", file: "a.yaml", line: 1 } as const;

/** Decimals as people write them: a whole number and up to five digits behind the comma. */
const decimals = fc
  .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 5 }))
  .map(([digits, scale]) => Number(`${String(digits)}e-${String(scale)}`));
const whole = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 });

const figures: fc.Arbitrary<Figure> = fc
  .record({
    quantity: fc.constantFrom<Figure["quantity"]>("aantal", "oppervlakte", "euro", "mln-euro", "procent"),
    decimal: decimals,
    cents: whole,
    unit: fc.constantFrom(null, "gezinnen", "m²", ""),
    signed: fc.boolean(),
    against: fc.constantFrom(null, 41, 99.5),
    status: fc.constantFrom<Figure["status"]>("bekend", "bekend", "volgt", "nvt"),
  })
  .map(({ decimal, cents, ...one }) => ({
    ...one,
    kind: "figure",
    value: one.status === "bekend" ? (one.quantity.endsWith("euro") ? cents : decimal) : null,
    origin: ORIGIN,
  }));

const dates: fc.Arbitrary<DateFigure> = fc
  .record({
    day: fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
    notation: fc.constantFrom<DateFigure["notation"]>("lang", "kort"),
  })
  .map(({ day, notation }) => ({
    kind: "date",
    value: day.toISOString().slice(0, 10),
    notation,
    status: "bekend",
    origin: ORIGIN,
  }));

describe("the second hand", () => {
  it("writes figures as the page does, in a sentence and in a table", () => {
    fc.assert(
      fc.property(figures, fc.constantFrom("tekst", "tabel"), (figure, place) => {
        expect(spellByHand(figure, place)).toBe(formatFigure(figure, place));
      }),
      { numRuns: 1000 },
    );
  });

  it("writes dates as the page does", () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(spellByHand(date, "tekst")).toBe(formatDateFigure(date));
      }),
    );
  });

  it("writes shares as the page does, also those that are nearly nothing, all or the other one", () => {
    for (const value of [0, 0.001, 0.004, 0.3, 0.5, 1, 1.5, 40.99, 41, 41.004, 99.4, 99.5, 99.996, 99.9999, 100, 100.4])
      for (const against of [null, 41, 99.5])
        expect(writePercentage(value, { against })).toBe(formatPercentage(value, { against }));
  });
});
