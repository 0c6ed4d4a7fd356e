import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { markArtifacts } from "../../../src/pdf/finishing/mark-artifacts.ts";

function mark(text: string, dropped: readonly number[] = [], taggedForms: readonly string[] = []): string {
  const treatment = { dropped: new Set(dropped), taggedForms: new Set(taggedForms) };
  const marked = markArtifacts(Buffer.from(text, "latin1"), treatment);
  return Buffer.from(marked).toString("latin1").replace(/\s+/gu, " ").trim();
}

const PAGINATION = "/Artifact <</Type /Pagination>> BDC";
const LAYOUT = "/Artifact <</Type /Layout>> BDC";

describe("markArtifacts", () => {
  test("leaves alone what is tagged or an artifact already", () => {
    const text =
      "/P <</MCID 0 >>BDC BT (a) Tj ET 0 0 1 1 re f EMC /Artifact BMC 0 0 1 1 re f EMC /P /Named BDC (b) Tj EMC";
    expect(mark(text)).toBe(text);
  });

  test("wraps text within its text object", () => {
    expect(mark("q BT /F1 9 Tf (a) Tj 1 0 Td (b) Tj ET Q")).toBe(
      `q BT /F1 9 Tf ${PAGINATION} (a) Tj 1 0 Td (b) Tj EMC ET Q`,
    );
  });

  test("begins before the path that is painted, and lets a path alone that only clips", () => {
    expect(mark("q 0 0 9 9 re W* n 1 g 0 0 m 1 1 l S Q")).toBe(`q 0 0 9 9 re W* n 1 g ${LAYOUT} 0 0 m 1 1 l S EMC Q`);
  });

  test("stays between the borders of what nests", () => {
    expect(mark("0 0 1 1 re f q 0 0 2 2 re f Q BT (a) Tj /Span <</ActualText <0041>>> BDC (b) Tj EMC ET")).toBe(
      `${LAYOUT} 0 0 1 1 re f EMC q ${LAYOUT} 0 0 2 2 re f EMC Q BT ${PAGINATION} (a) Tj EMC ` +
        `/Span <</ActualText <0041>>> BDC ${PAGINATION} (b) Tj EMC EMC ET`,
    );
  });

  test("makes artifacts of what was dropped, and of nothing else", () => {
    expect(mark("/TH <</MCID 0 >>BDC (a) Tj EMC /TH <</MCID 1 >>BDC (b) Tj EMC", [1])).toBe(
      `/TH <</MCID 0 >>BDC (a) Tj EMC ${PAGINATION} (b) Tj EMC`,
    );
  });

  test("wraps images, but no form that has tags of its own", () => {
    expect(mark("/X1 Do q /X2 Do Q /Sh sh", [], ["X2"])).toBe(`${LAYOUT} /X1 Do EMC q /X2 Do Q ${LAYOUT} /Sh sh EMC`);
  });

  test("survives what is not balanced", () => {
    expect(mark("EMC EMC (a) Tj")).toBe(`EMC EMC ${PAGINATION} (a) Tj EMC`);
    expect(mark("")).toBe("");
  });

  test("leaves nothing unmarked and loses nothing, whatever the order of operators", () => {
    const operators = [
      "q",
      "Q",
      "BT",
      "ET",
      "(a) Tj",
      "0 0 1 1 re",
      "f",
      "n",
      "W",
      "/X1 Do",
      "/P <</MCID 0>> BDC",
      "EMC",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...operators)), (list) => {
        const marked = mark(list.join(" "));
        expect(marked.replace(/\/Artifact <<[^>]*>> BDC (.*?) EMC/gu, "$1").replace(/\s+/gu, " ")).toBe(list.join(" "));
        expect(mark(marked)).toBe(marked);
      }),
    );
  });

  test("ends with any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const marked = markArtifacts(bytes, { dropped: new Set(), taggedForms: new Set() });
        expect(marked.length).toBeGreaterThanOrEqual(bytes.length);
      }),
    );
  });
});
