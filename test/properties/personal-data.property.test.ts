import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { passesElevenTest, passesMod97 } from "../../src/rules/privacy/check-figures.ts";
import {
  findAccounts,
  findEmails,
  findPhones,
  findServiceNumbers,
} from "../../src/rules/privacy/find-personal-data.ts";
import { expectLinear } from "../helpers/expect-linear.ts";

/** Eight figures, of which the first is no zero. */
const EIGHT = fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String);

/** The ninth figure with which the eleven test passes; null for the one in eleven that has none. */
function ninthOf(eight: string): string | null {
  const sum = Array.from(eight, Number).reduce((total, digit, index) => total + digit * (9 - index), 0);
  return sum % 11 === 10 ? null : String(sum % 11);
}

const SERVICE_NUMBER = EIGHT.filter((eight) => ninthOf(eight) !== null).map((eight) => eight + (ninthOf(eight) ?? ""));

/** A Dutch account with its check figures, computed with large integers as the standard tells it. */
const ACCOUNT = fc
  .record({ bank: fc.stringMatching(/^[A-Z]{4}$/u), number: fc.stringMatching(/^\d{10}$/u) })
  .map(({ bank, number }) => {
    const spelled = Array.from(`${bank}${number}NL00`)
      .map((sign) => parseInt(sign, 36).toString())
      .join("");
    const check = 98n - (BigInt(spelled) % 97n);
    return `NL${check.toString().padStart(2, "0")}${bank}${number}`;
  });

/** The same with one figure of the account made one higher. */
const change = (text: string, at: number): string =>
  text.slice(0, at) + String((Number(text.charAt(at)) + 1) % 10) + text.slice(at + 1);

describe("the eleven test", () => {
  it("passes every number made for it, and none of which one figure differs", () => {
    fc.assert(
      fc.property(SERVICE_NUMBER, fc.nat({ max: 8 }), (number, at) => {
        expect(passesElevenTest(number)).toBe(true);
        // Nine to zero is a step of nine, which no weight makes a multiple of eleven either
        expect(passesElevenTest(change(number, at))).toBe(false);
      }),
    );
  });

  it("finds a number with the word beside it, however it is grouped", () => {
    const grouped = fc.constantFrom(/(...)(...)(...)/u, /(....)(..)(...)/u, /(.........)/u);
    fc.assert(
      fc.property(SERVICE_NUMBER, grouped, (number, groups) => {
        const written = (groups.exec(number) ?? []).slice(1).join(" ");
        const found = findServiceNumbers(`De aanvraag (BSN ${written}) is af.`);
        expect(found.map(({ text, start }) => [text, start])).toEqual([[written, 17]]);
      }),
    );
  });

  it("leaves amounts, files and longer numbers alone", () => {
    const around = fc.constantFrom(
      ["bedrag: ", ""],
      ["€ ", ""],
      ["dossier ", ""],
      ["", "0"],
      ["1", ""],
      ["", ".50"],
      ["IMG_", ""],
      ["tel. ", ""],
    );
    fc.assert(
      fc.property(SERVICE_NUMBER, around, (number, [before = "", after = ""]) => {
        expect(findServiceNumbers(`${before}${number}${after}`)).toEqual([]);
      }),
    );
  });
});

describe("the check of bank accounts", () => {
  it("passes every account made for it, and none of which one figure differs", () => {
    fc.assert(
      fc.property(ACCOUNT, fc.integer({ min: 8, max: 17 }), (account, at) => {
        expect(passesMod97(account)).toBe(true);
        expect(passesMod97(change(account, at))).toBe(false);
      }),
    );
  });

  it("finds an account in a sentence, in a row or in groups of four", () => {
    fc.assert(
      fc.property(ACCOUNT, fc.boolean(), (account, isGrouped) => {
        const written = isGrouped ? account.replace(/(.{4})(?=.)/gu, "$1 ") : account.toLowerCase();
        expect(findAccounts(`Betaal op ${written} voor mei.`).map(({ text }) => text)).toEqual([written]);
        expect(findPhones(`Betaal op ${written} voor mei.`)).toEqual([]);
      }),
    );
  });
});

describe("a telephone number", () => {
  it("is found in every grouping that is in use", () => {
    const written = [
      "0612345678",
      "06-12345678",
      "06 12 34 56 78",
      "(046) 477 12 34",
      "046-477 1234",
      "+31 6 12345678",
    ];
    for (const one of [...written, "+31 (0)46 477 12 34", "0031612345678", "06.12.34.56.78"])
      expect(findPhones(`Bel ${one}, of kom langs.`).map(({ text }) => text)).toEqual([one]);
  });

  it("is no part of a longer number, a share or a date", () => {
    for (const one of ["06123456789", "0.612345678", "2026-06-12", "061234567", "2023-0612345678", "0,6123456789"])
      expect(findPhones(`Zie ${one} hier.`)).toEqual([]);
  });
});

describe("every search", () => {
  const SEARCHES = [findServiceNumbers, findEmails, findPhones, findAccounts];

  it("never fails, and finds what stands at its place", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.stringMatching(/^[0-9+ @.a-eNL()-]{0,80}$/u),
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const search of SEARCHES)
          for (const found of search(written)) expect(written.slice(found.start, found.end)).toBe(found.text);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["0", "06 ", "a", "@", "a@", "a.", "NL91 ", "+31", "1112223", "123 ", "bsn ", "(0"])(
    "takes a time that grows with the text, in one full of %j",
    (part) =>
      expectLinear((size) => {
        const text = part.repeat(Math.ceil(size / part.length));
        for (const search of SEARCHES) search(text);
      }, 1_000_000),
  );
});
