import { describe, expect, test } from "vitest";

import { scanContent, scanOperands } from "../../../src/pdf/reading/scan-content.ts";
import type { Operator } from "../../../src/pdf/reading/scan-content.ts";

function list(bytes: Uint8Array): Operator[] {
  const operators: Operator[] = [];
  scanContent(bytes, (operator) => operators.push(operator));
  return operators;
}

/** Each operator as its name and its operands. */
function scan(text: string): [string, ...string[]][] {
  const bytes = Buffer.from(text, "latin1");
  return list(bytes).map((operator) => [
    operator.name,
    ...Array.from(scanOperands(bytes, operator), (operand) => Buffer.from(operand).toString("latin1")),
  ]);
}

describe("scanContent", () => {
  test("cuts a stream in operators with their operands", () => {
    expect(scan("q 1 0 0 -1.5 .5 +2 cm\n/F1 12 Tf[(a) -20 (b)]TJ f* Q")).toEqual([
      ["q"],
      ["cm", "1", "0", "0", "-1.5", ".5", "+2"],
      ["Tf", "/F1", "12"],
      ["TJ", "[(a) -20 (b)]"],
      ["f*"],
      ["Q"],
    ]);
  });

  test("takes strings, lists and dictionaries whole, whatever is in them", () => {
    expect(
      scan("(a (b\\) Tj) c) Tj <0041 42> Tj /P <</MCID 3 /T (>> ET) /A <</B [1 2]>>>> BDC (it's) ' true x"),
    ).toEqual([
      ["Tj", "(a (b\\) Tj) c)"],
      ["Tj", "<0041 42>"],
      ["BDC", "/P", "<</MCID 3 /T (>> ET) /A <</B [1 2]>>>>"],
      ["'", "(it's)"],
      ["x", "true"],
    ]);
  });

  test("passes over comments", () => {
    expect(scan("% (q\nq % Q\rQ")).toEqual([["q"], ["Q"]]);
  });

  test("takes an inline image as one operator", () => {
    const text = "q BI /W 1 /H 1 ID \x00 EIQ (\xff EI Q";
    const operators = list(Buffer.from(text, "latin1"));
    expect(operators.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ["q", "q"],
      ["EI", text.slice(2, -2)],
      ["Q", "Q"],
    ]);
  });

  test.each(["(open", "<00", "<< /A", "[1 2", "BI ID \x00", ") > ] q", "1 2 3", ""])("ends at %j", (text) => {
    expect(scan(text).length).toBeLessThan(3);
  });
});
