import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatCsv } from "../../../src/publish/format-csv.ts";

/** The one line of one row, without its marks at start and end. */
function lineOf(row: Parameters<typeof formatCsv>[0][number]): string {
  return formatCsv([row]).slice(1, -2);
}

describe("a table for Excel", () => {
  it("starts with a byte order mark, has semicolons, and lines that end in CRLF", () => {
    expect(formatCsv([["a", { number: "-1,50" }], []])).toBe("\ufeffa;-1,50\r\n\r\n");
  });

  it.each([
    ["een; twee", '"een; twee"'],
    ['de "laan"', '"de ""laan"""'],
    ["regel\r\neen", "regel een"],
    ["1,5", "1,5"],
  ])("writes %j as %j", (words, written) => {
    expect(lineOf([words])).toBe(written);
  });

  it.each(["=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "\u200b=1", "＝1", '=HYPERLINK("x";"y")'])(
    "does not let %j be a formula",
    (words) => {
      expect(lineOf([words])).toMatch(/^"?'/u);
    },
  );

  it("keeps a row one line and a cell one cell, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 4 }), (words) => {
        const line = lineOf(words);
        expect(line).not.toMatch(/[\r\n]/u);
        const separators = line.replace(/"(?:[^"]|"")*"/gu, "").match(/;/gu)?.length ?? 0;
        expect(separators).toBe(words.length - 1);
      }),
    );
  });
});
