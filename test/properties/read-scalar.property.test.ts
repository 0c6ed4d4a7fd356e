import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readDate, readNumber } from "../../src/schema/read-scalar.ts";

const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
const SIGN = fc.constantFrom("", "-", "+");
const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...DIGITS), minLength, maxLength });
/** What looks like a number without always being one. */
const NUMBERISH = fc.oneof(
  fc.string({ unit: fc.constantFrom(...DIGITS, ...Array.from(".,-+ \u00a0e€%xkmln_")), maxLength: 20 }),
  fc.tuple(SIGN, digits(1, 12), fc.constantFrom("", ".", ","), digits(0, 6)).map((parts) => parts.join("")),
  fc.constantFrom("", "NaN", "Infinity", "0x10", "1e3", "0b1", ".5", "5.", "٣", "１２", "1_000", "--1", "9".repeat(16)),
);
/** One to three digits before the groups of three, as in 12.500. */
const HEAD = fc.integer({ min: 1, max: 999 }).map(String);
const GROUP = digits(3, 3);

describe("a number", () => {
  it("is accepted only as what the computer reads there, and exactly", () => {
    fc.assert(
      fc.property(NUMBERISH, (written) => {
        const read = readNumber(written);
        if (read.kind !== "number") return;
        // Adding nothing takes the sign off a zero
        expect(read.value).toBe(Number(written) + 0);
        expect(Number.isFinite(read.value)).toBe(true);
        expect(written).toMatch(/^[-+]?\d+(?:\.\d+)?$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it("is accepted as digits, and with a point unless three digits follow it", () => {
    const fraction = fc.oneof(fc.constant(""), digits(1, 6)).filter(({ length }) => length !== 3);
    fc.assert(
      fc.property(SIGN, digits(1, 9), fraction, (sign, whole, part) => {
        const written = `${sign}${whole}${part === "" ? "" : `.${part}`}`;
        expect(readNumber(written)).toEqual({ kind: "number", value: Number(written) + 0 });
      }),
    );
  });

  it("is never taken from a Dutch thousand: the writer must say which was meant", () => {
    fc.assert(
      fc.property(SIGN, HEAD, fc.array(GROUP, { minLength: 1, maxLength: 3 }), (sign, head, groups) => {
        const read = readNumber(`${sign}${[head, ...groups].join(".")}`);
        const thousand = Number(`${sign}${head}${groups.join("")}`);
        expect(read.kind).toBe("dutch");
        expect(read.kind === "dutch" ? read.readings.map(Number) : []).toContain(thousand);
      }),
    );
  });

  it("with a comma is never accepted as it stands", () => {
    fc.assert(
      fc.property(SIGN, digits(1, 9), digits(1, 6), (sign, whole, part) => {
        expect(readNumber(`${sign}${whole},${part}`).kind).not.toBe("number");
      }),
    );
  });

  it("is accepted when it is written as was suggested", () => {
    const written = fc.oneof(
      NUMBERISH,
      fc
        .tuple(SIGN, HEAD, fc.constantFrom(".", ",", " ", ""), GROUP, fc.constantFrom("", ",5", " mln", " euro", "%"))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(written, (text) => {
        const read = readNumber(text);
        if (read.kind !== "dutch") return;
        expect(read.readings).not.toEqual([]);
        for (const reading of read.readings) expect([reading, readNumber(reading).kind]).toEqual([reading, "number"]);
      }),
      { numRuns: 2000 },
    );
  });
});

const MONTHS = [
  ...["januari", "februari", "maart", "april", "mei", "juni"],
  ...["juli", "augustus", "september", "oktober", "november", "december"],
];

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days of a month by the rule of the calendar; zero for a month that is none. */
function countDays(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return (DAYS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Years that are and are not leap years, and days around the ends of months. */
const DAY: fc.Arbitrary<Day> = fc.record({
  year: fc.oneof(fc.constantFrom(1900, 2000, 2024, 2025, 2100), fc.integer({ min: 1000, max: 9999 })),
  month: fc.integer({ min: 0, max: 13 }),
  day: fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 28, max: 31 })),
});
const isReal = ({ year, month, day }: Day): boolean => day >= 1 && day <= countDays(year, month);
const two = (number: number): string => String(number).padStart(2, "0");
const toIso = ({ year, month, day }: Day): string => `${String(year)}-${two(month)}-${two(day)}`;

describe("a date", () => {
  it("is accepted exactly when it is on the calendar", () => {
    fc.assert(
      fc.property(DAY, (day) => {
        const iso = toIso(day);
        expect(readDate(iso)).toEqual(isReal(day) ? { kind: "date", iso } : { kind: "impossible" });
      }),
      { numRuns: 1000 },
    );
  });

  it("is accepted in no other notation than year, month and day", () => {
    const datish = fc.oneof(
      fc.string({ unit: fc.constantFrom(...DIGITS, ...Array.from("-/. T:Z+")), maxLength: 14 }),
      DAY.map((day) => ` ${toIso(day)}`),
      DAY.map((day) => `${toIso(day)}T00:00`),
      DAY.map((day) => toIso(day).slice(2)),
    );
    fc.assert(
      fc.property(datish, (written) => {
        fc.pre(!/^\d{4}-\d{2}-\d{2}$/u.test(written));
        expect(readDate(written).kind).not.toBe("date");
      }),
      { numRuns: 1000 },
    );
  });

  it("in a Dutch notation is recognised, and suggested as a date that is accepted", () => {
    const notation = fc.constantFrom<(day: Day) => string>(
      ({ year, month, day }) => `${String(day)}-${String(month)}-${String(year)}`,
      ({ year, month, day }) => `${two(day)}/${two(month)}/${String(year)}`,
      ({ year, month, day }) => `${String(day)}.${two(month)}.${String(year)}`,
      ({ year, month, day }) => `${String(year)}/${two(month)}/${two(day)}`,
      ({ year, month, day }) => `${String(day)} ${nameMonth(month)} ${String(year)}`,
      ({ year, month, day }) => `${String(day)} ${nameMonth(month).slice(0, 3)}. ${String(year)}`,
    );
    fc.assert(
      fc.property(DAY, notation, (day, write) => {
        fc.pre(day.month >= 1 && day.month <= 12);
        const read = readDate(write(day));
        expect(read).toEqual(isReal(day) ? { kind: "dutch", iso: toIso(day) } : { kind: "impossible" });
        if (read.kind === "dutch") expect(readDate(read.iso).kind).toBe("date");
      }),
      { numRuns: 1000 },
    );
  });
});

function nameMonth(month: number): string {
  return MONTHS[month - 1] ?? "";
}
