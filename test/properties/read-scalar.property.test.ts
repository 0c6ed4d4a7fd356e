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
  it("is taken as it stands only as what the computer reads there, and exactly", () => {
    fc.assert(
      fc.property(NUMBERISH, (written) => {
        const read = readNumber(written);
        if (read.kind !== "number" || read.isUnderstood) return;
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
        expect(readNumber(written)).toEqual({ kind: "number", value: Number(written) + 0, isUnderstood: false });
      }),
    );
  });

  it("is not taken from one Dutch thousand where it may have decimals: the writer must say which was meant", () => {
    fc.assert(
      fc.property(SIGN, HEAD, GROUP, (sign, head, group) => {
        const read = readNumber(`${sign}${head}.${group}`);
        expect(read.kind).toBe("dutch");
        const readings = read.kind === "dutch" ? read.readings.map(Number) : [];
        expect(new Set(readings)).toEqual(
          new Set([Number(`${sign}${head}${group}`), Number(`${sign}${head}.${group}`)]),
        );
      }),
    );
  });

  it("is taken from Dutch thousands where nothing else can be meant", () => {
    const separator = fc.constantFrom(".", " ", "\u00a0");
    fc.assert(
      fc.property(
        SIGN,
        HEAD,
        fc.array(GROUP, { minLength: 1, maxLength: 3 }),
        separator,
        (sign, head, groups, mark) => {
          const written = `${sign}${[head, ...groups].join(mark)}`;
          const value = Number(`${sign}${head}${groups.join("")}`) + 0;
          // A count is whole and an amount has cents: a point in them can only set thousands apart
          expect(readNumber(written, { decimals: groups.length % 3 })).toEqual({
            kind: "number",
            value,
            isUnderstood: true,
          });
        },
      ),
    );
  });

  it("with a comma is taken for what a comma means here, unless it may be an English thousand", () => {
    fc.assert(
      fc.property(SIGN, digits(1, 9), digits(1, 6), (sign, whole, part) => {
        const mayBeThousand = /^[1-9]\d{0,2}$/u.test(whole) && part.length === 3;
        const read = readNumber(`${sign}${whole},${part}`);
        if (mayBeThousand) expect(read.kind).toBe("dutch");
        else expect(read).toEqual({ kind: "number", value: Number(`${sign}${whole}.${part}`) + 0, isUnderstood: true });
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
        for (const reading of read.readings) {
          // As the program writes it, and as the message shows it
          for (const one of [reading, reading.replace(".", ",")])
            expect([one, readNumber(one)]).toMatchObject([one, { kind: "number", value: Number(reading) + 0 }]);
        }
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
        expect(readDate(iso)).toEqual(
          isReal(day) ? { kind: "date", iso, isUnderstood: false } : { kind: "impossible" },
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("is taken as it stands in no other notation than year, month and day", () => {
    const datish = fc.oneof(
      fc.string({ unit: fc.constantFrom(...DIGITS, ...Array.from("-/. T:Z+")), maxLength: 14 }),
      DAY.map((day) => `${toIso(day)}T00:00`),
      DAY.map((day) => toIso(day).slice(2)),
    );
    fc.assert(
      fc.property(datish, (written) => {
        fc.pre(!/^\d{4}-\d{2}-\d{2}$/u.test(written));
        const read = readDate(written);
        expect(read.kind === "date" && !read.isUnderstood).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("in a Dutch notation is understood", () => {
    const notation = fc.constantFrom<(day: Day) => string>(
      ({ year, month, day }) => `${String(day)}-${String(month)}-${String(year)}`,
      ({ year, month, day }) => `${String(day)}\u2013${String(month)}\u2013${String(year)}`,
      ({ year, month, day }) => `${String(day)}.${two(month)}.${String(year)}`,
      ({ year, month, day }) => `${String(year)}/${two(month)}/${two(day)}`,
      ({ year, month, day }) => `${String(day)} ${nameMonth(month)} ${String(year)}`,
      ({ year, month, day }) => `donderdag ${String(day)} ${nameMonth(month)} ${String(year)}`,
      ({ year, month, day }) => `${String(day)} ${nameMonth(month).slice(0, 3)}. ${String(year)}`,
    );
    fc.assert(
      fc.property(DAY, notation, (day, write) => {
        fc.pre(day.month >= 1 && day.month <= 12);
        const read = readDate(write(day));
        expect(read).toEqual(
          isReal(day) ? { kind: "date", iso: toIso(day), isUnderstood: true } : { kind: "impossible" },
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("with slashes is asked about where day and month may have changed places", () => {
    fc.assert(
      fc.property(DAY, (day) => {
        fc.pre(day.month >= 1 && day.month <= 12 && day.day >= 1);
        const read = readDate(`${two(day.day)}/${two(day.month)}/${String(day.year)}`);
        const turned = { year: day.year, month: day.day, day: day.month };
        const isDoubtful = day.day <= 12 && day.day !== day.month;
        if (isDoubtful) expect(read).toEqual({ kind: "ambiguous", readings: [toIso(day), toIso(turned)] });
        else expect(read.kind).toBe(isReal(day) ? "date" : "impossible");
      }),
    );
  });
});

function nameMonth(month: number): string {
  return MONTHS[month - 1] ?? "";
}
