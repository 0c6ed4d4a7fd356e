import { expect, test } from "vitest";

import { readMarks } from "../../../src/pdf/read-marks.ts";
import { readToUnicode } from "../../../src/pdf/to-unicode.ts";

const ASCII = readToUnicode(Buffer.from("beginbfrange <20> <7e> <0020> endbfrange"), 1);

function read(text: string): unknown[] {
  const marks = readMarks(Buffer.from(text, "latin1"), new Map([["F1", ASCII]]));
  return Array.from(marks, ([mcid, { readText, hasText, hasPath, hasImage }]) => {
    const drawn = Object.entries({ text: hasText, path: hasPath, image: hasImage }).flatMap(([k, has]) =>
      has ? [k] : [],
    );
    return [mcid, readText(), drawn.join("+")];
  });
}

test("reads the text of each stretch, in every way of showing it", () => {
  const text =
    "/P <</MCID 0>> BDC BT /F1 9 Tf (a) Tj [(b) -20 <63>] TJ (d) ' ET EMC (none) Tj /P <</MCID 1>> BDC <65> Tj EMC";
  expect(read(text)).toEqual([
    [0, "abcd", "text"],
    [1, "e", "text"],
  ]);
});

test("puts a space where a line ends, and none within a line", () => {
  const lines =
    "BT /F1 9 Tf 1 0 0 -1 0 10 Tm (Een) Tj 5 0 Td (.) Tj ET BT 1 0 0 -1 0 22 Tm (Twee) Tj 0 12 Td (drie) Tj ET";
  expect(read(`/P <</MCID 7 >>BDC ${lines} EMC`)).toEqual([[7, "Een. Twee drie", "text"]]);
});

test("reads what is to be read in place of what is shown", () => {
  const text = "/P <</MCID 0>> BDC /F1 9 Tf (a) Tj /Span <</ActualText <FEFF00E9>>> BDC (xx) Tj EMC (b) Tj EMC";
  expect(read(text)).toEqual([[0, "aéb", "text"]]);
});

test("tells text, paths and images apart, and knows a stretch that draws nothing", () => {
  const text =
    "/TD <</MCID 0>> BDC 0 0 1 1 re f EMC /Figure <</MCID 1>> BDC /X1 Do EMC /P <</MCID 2>> BDC BT ET 0 0 1 1 re W n EMC";
  expect(read(text)).toEqual([
    [0, "", "path"],
    [1, "", "image"],
    [2, "", ""],
  ]);
});

test("reads no text in a font that it does not know", () => {
  expect(read("/P <</MCID 0>> BDC /F2 9 Tf (a) Tj EMC EMC")).toEqual([[0, "", "text"]]);
});
