import { expect, test } from "vitest";

import { decodeUtf16, parseString } from "../../../src/pdf/document/parse-string.ts";
import { readToUnicode } from "../../../src/pdf/reading/to-unicode.ts";

test("reads characters, ranges and lists", () => {
  const map = `2 beginbfchar <0001> <0041> <0002> <00660069> endbfchar
    2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0058> <D83DDE00>] endbfrange`;
  const decode = readToUnicode(Buffer.from(map), 2);
  const codes = [0x00, 0x01, 0x00, 0x02, 0x00, 0x11, 0x00, 0x21, 0x00, 0x99, 0x00];
  expect(decode(Uint8Array.from(codes))).toBe("Afib😀");
});

test("reads nothing from a map that is none", () => {
  expect(readToUnicode(Buffer.from("beginbfchar <00 endbfchar"), 1)(Uint8Array.from([0]))).toBe("");
});

test.each([
  ["<48 656C6c6F>", "Hello"],
  ["<4>", "@"],
  ["(a\\(b\\)\\101\\n\\\\ (c))", "a(b)A\n\\ (c)"],
  ["(a\\\nb)", "ab"],
])("%s is a string", (written, expected) => {
  expect(Buffer.from(parseString(Buffer.from(written, "latin1"))).toString("latin1")).toBe(expected);
});

test("decodes UTF-16 with and without its mark, and lets half a character go", () => {
  expect(decodeUtf16(Uint8Array.from([0xfe, 0xff, 0x00, 0xe9, 0x00]))).toBe("é");
  expect(decodeUtf16(Uint8Array.from([0x00, 0x61]))).toBe("a");
});
