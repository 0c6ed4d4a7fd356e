import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { formatCents, formatEuro, formatMillions } from "../../../src/value/notation/format-euro.ts";
import { formatDate } from "../../../src/value/notation/format-date.ts";
import { formatNumber } from "../../../src/value/notation/format-number.ts";
import { formatPercentage, roundPercentage } from "../../../src/value/notation/format-percentage.ts";
import { roundDecimal, toDecimalText } from "../../../src/value/notation/to-decimal-text.ts";

const RUNS = { seed: 20260615, numRuns: 2000 };

/** A number as somebody would write it: up to nine digits with up to six decimals, on either side of zero. */
const written = fc
  .tuple(fc.boolean(), fc.nat(999_999_999), fc.nat(6))
  .map(([isNegative, digits, decimals]) => Number(`${isNegative ? "-" : ""}${String(digits)}e-${String(decimals)}`))
  .map((value) => value + 0);

describe("toDecimalText", () => {
  test.each<[number, number, number, string]>([
    [0, 0, 2, "0"],
    [-0, 0, 2, "0"],
    [1.005, 0, 2, "1.01"],
    [-1.005, 0, 2, "-1.01"],
    [1.0049, 0, 2, "1"],
    [8.345, 0, 2, "8.35"],
    [1.45, 0, 1, "1.5"],
    [0.5, 0, 0, "1"],
    [0.4, 0, 0, "0.4"],
    [0.001, 0, 2, "0.001"],
    [-0.00096, 0, 2, "-0.001"],
    [0.000012345, 0, 2, "0.00001"],
    [1e-7, 0, 2, "0.0000001"],
    [1e21, 0, 2, "1000000000000000000000"],
    [12, 2, 2, "12.00"],
    [12.5, 2, 2, "12.50"],
    [99.995, 0, 2, "100"],
    [0.1 + 0.2, 0, 2, "0.3"],
  ])("%d with %d to %d decimals", (value, least, most, expected) => {
    expect(toDecimalText(value, { least, most })).toBe(expected);
  });

  test("is what the decimal digits of a number say, half away from zero", () => {
    fc.assert(
      fc.property(written, fc.nat(6), (value, most) => {
        const text = toDecimalText(value, { least: 0, most });
        expect(text).toBe(roundByHand(value, most));
      }),
      RUNS,
    );
  });

  test("gives a number that is as near as it says, and is never nothing for something", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
        fc.nat(6),
        (value, most) => {
          const rounded = roundDecimal(value, most);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 / 10 ** most + Math.abs(value) * 1e-15);
          expect(Math.sign(rounded)).toBe(Math.sign(value) + 0);
        },
      ),
      RUNS,
    );
  });
});

/** The same by carrying in the written digits, one by one, as at school. */
function roundByHand(value: number, most: number): string {
  const [whole = "0", rest = ""] = toPlainDigits(Math.abs(value)).split(".");
  const first = /[1-9]/u.exec(rest)?.index ?? 0;
  const kept = rest.padEnd(most, "0").slice(0, most);
  const digits = Array.from(`0${whole}${kept}`, Number);
  if (Number(rest.charAt(most) || "0") >= 5) carry(digits);
  if (digits.every((digit) => digit === 0) && value !== 0) return roundByHand(value, first + 1);
  const text = digits.join("");
  const [before, behind] = [text.slice(0, text.length - most), text.slice(text.length - most)];
  const decimals = behind.replace(/0+$/u, "");
  return `${value < 0 ? "-" : ""}${before.replace(/^0+(?=\d)/u, "")}${decimals === "" ? "" : `.${decimals}`}`;
}

function carry(digits: number[]): void {
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    const next = (digits[index] ?? 0) + 1;
    digits[index] = next % 10;
    if (next < 10) return;
  }
}

/** Without an exponent: the numbers of this test have at most six decimals. */
function toPlainDigits(value: number): string {
  return String(value).includes("e") ? value.toFixed(6) : String(value);
}

describe("formatNumber", () => {
  test.each<[number, string]>([
    [0, "0"],
    [1000, "1.000"],
    [1234567.891, "1.234.567,891"],
    [1234567.8912345, "1.234.567,89"],
    [12.5, "12,5"],
    [1.005, "1,005"],
    [-148, "\u2212148"],
    [-0, "0"],
    [0.001, "0,001"],
    [-0.001, "\u22120,001"],
  ])("%d", (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });

  test("prints a plus only where it was asked for and there is something", () => {
    expect(formatNumber(144, { signed: true })).toBe("+144");
    expect(formatNumber(0, { signed: true })).toBe("0");
    expect(formatNumber(-1, { signed: true })).toBe("\u22121");
  });

  test("writes what the language data of the Netherlands writes, but for a zero that is not nothing", () => {
    // What somebody wrote keeps its decimals, what a division gave has two
    const isWritten = (value: number): boolean => /^-?\d+(?:\.\d{1,6})?$/u.test(String(value));
    const witness = (value: number): Intl.NumberFormat =>
      new Intl.NumberFormat("nl-NL", { maximumFractionDigits: isWritten(value) ? 6 : 2 });
    fc.assert(
      fc.property(written, (value) => {
        const theirs = witness(value)
          .format(value)
          .replace("-", "\u2212")
          .replace(/^\u22120$/u, "0");
        if (theirs === "0") expect(formatNumber(value)).toMatch(value === 0 ? /^0$/u : /^\u2212?0,00+\d+$/u);
        else expect(formatNumber(value)).toBe(theirs);
      }),
      RUNS,
    );
  });
});

describe("amounts", () => {
  test.each<[number, string, string]>([
    [0, "0", "0,0"],
    [1, "0,01", "0,00000001"],
    [50, "0,50", "0,0000005"],
    [150_000, "1.500", "0,002"],
    [4_999_999, "49.999,99", "0,05"],
    [5_000_000, "50.000", "0,1"],
    [1_210_000_000, "12.100.000", "12,1"],
    [2_500_000_000, "25.000.000", "25,0"],
    [1_205_000_000, "12.050.000", "12,1"],
    [123_450_000_000, "1.234.500.000", "1.234,5"],
    [-50_000_000, "\u2212500.000", "\u22120,5"],
    [-10_000, "\u2212100", "\u22120,0001"],
    [3_825_050, "38.250,50", "0,04"],
  ])("%d cents", (cents, euros, millions) => {
    expect(formatCents(cents)).toBe(euros);
    expect(formatEuro(cents)).toBe(`${euros} euro`);
    expect(formatMillions(cents)).toBe(millions);
  });

  test("name every cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (cents) => {
        const read = formatCents(cents).replaceAll(".", "").replace(",", ".").replace("\u2212", "-");
        expect(Math.round(Number(read) * 100)).toBe(cents);
      }),
      RUNS,
    );
  });
});

describe("formatPercentage", () => {
  test.each<[number, string]>([
    [0, "0"],
    [41.2, "41"],
    [0.5, "1"],
    [0.4, "0,4"],
    [0.04, "0,04"],
    [0.01, "0,01"],
    [0.009, "minder dan 0,01"],
    [0.00025, "minder dan 0,01"],
    [99.4, "99"],
    [99.6, "99,6"],
    [99.98, "99,98"],
    [99.9975, "meer dan 99,99"],
    [100, "100"],
    [100.0001, "meer dan 100"],
    [100.3, "100,3"],
    [108.2, "108"],
    [-0.4, "\u22120,4"],
    [-0.0004, "\u22120,0004"],
    [-12.3, "\u221212"],
  ])("%d", (value, expected) => {
    expect(formatPercentage(value)).toBe(expected);
  });

  test("says nothing only of nothing and all only of all, and what it says is true", () => {
    const share = fc.oneof(
      fc.double({ noNaN: true, min: 0, max: 200 }),
      fc.double({ noNaN: true, min: 99.9, max: 100.1 }),
      fc.double({ noNaN: true, min: 0, max: 0.1 }),
    );
    fc.assert(
      fc.property(share, (value) => {
        const words = formatPercentage(value);
        const number = Number(/[\d.,]+$/u.exec(words)?.[0].replaceAll(".", "").replace(",", "."));
        if (words.startsWith("minder dan")) expect(value).toBeLessThan(number);
        else if (words.startsWith("meer dan")) expect(value).toBeGreaterThan(number);
        else expect(Math.abs(number - value)).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(words === "0").toBe(value === 0);
        expect(words === "100").toBe(value === 100);
      }),
      RUNS,
    );
  });

  test.each<[number, number, string]>([
    [2.4, 3, "2"],
    [3, 3, "3"],
    [3.4, 3, "3,4"],
    [2.96, 3, "2,96"],
    [3.0017, 3, "meer dan 3"],
    [2.9983, 3, "meer dan 2,99"],
    [3.45, 3.4, "3,5"],
    [100.0017, 3, "meer dan 100"],
  ])("%d beside %d", (value, against, expected) => {
    expect(formatPercentage(value, { against })).toBe(expected);
  });

  test("rounds a number as far as it is printed", () => {
    expect([41.2, 0.4, 99.96, 99.9975].map(roundPercentage)).toEqual([41, 0.4, 99.96, 99.9975]);
  });
});

describe("formatDate", () => {
  test("writes months out by itself", () => {
    expect(formatDate("2026-04-30")).toBe("30 april 2026");
    expect(formatDate("2026-04-03", "kort")).toBe("3-4-2026");
  });

  test("leaves alone what is no date", () => {
    expect(["volgend jaar", "2026-13-01", ""].map((text) => formatDate(text))).toEqual([
      "volgend jaar",
      "2026-13-01",
      "",
    ]);
  });
});
