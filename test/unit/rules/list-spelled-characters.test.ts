import { describe, expect, test } from "vitest";

import { listSpelledCharacters } from "../../../src/rules/reading/list-spelled-characters.ts";
import { createLineMap } from "../../../src/source/line-map.ts";

/** What is found in a text that starts a file: the characters, each with how it is written. */
function list(text: string, path = "x.yaml"): string[][] {
  const source = { path, text, lines: createLineMap(text) };
  return listSpelledCharacters(text, source, 0).map(({ character, start, end }) => [text.slice(start, end), character]);
}

describe("the characters that a text spells", () => {
  test("are numbers and names of Markdown", () => {
    expect(list("een &#20013;, &#x4E2D; en &alefsym;, niet &onbekend; of &#x110000;")).toEqual([
      ["&#20013;", "中"],
      ["&#x4E2D;", "中"],
      ["&alefsym;", "ℵ"],
    ]);
  });

  test("are escapes of YAML, between double quotes only", () => {
    const escapes = String.raw`\u0085 \x07 \U0001F333`;
    expect(list(`"${escapes}"`)).toEqual([
      ["\\u0085", "\u0085"],
      ["\\x07", "\u0007"],
      ["\\U0001F333", "🌳"],
    ]);
    expect(list(`'${escapes}'`)).toEqual([]);
    expect(list(escapes)).toEqual([]);
    expect(list(`"${escapes}"`, "x.md")).toEqual([]);
  });

  test("are the short escapes of YAML too", () => {
    expect(list(String.raw`"\0\a\b\v\f\e\N\_\L\P"`).map(([, character]) => character)).toEqual(
      Array.from("\0\u0007\b\v\f\u001B\u0085\u00A0\u2028\u2029"),
    );
    // Ends of lines and tabs need no typeface, and quotes and strokes are what they look like
    expect(list(String.raw`"\n\t\r\"\/\ "`).filter(([, character]) => !/[\s"/]/u.test(character ?? ""))).toEqual([]);
  });

  test("are none where a backslash is written", () => {
    expect(list(String.raw`"C:\\u0085\\0"`)).toEqual([]);
    expect(list(String.raw`"C:\\\u0085"`)).toEqual([["\\u0085", "\u0085"]]);
  });

  test("are one where two halves are written behind each other, and half where one is", () => {
    expect(list(String.raw`"\uD83C\uDF33"`)).toEqual([["\\uD83C\\uDF33", "🌳"]]);
    expect(list(String.raw`"\uD83C x \uDF33"`)).toEqual([
      ["\\uD83C", "\uD83C"],
      ["\\uDF33", "\uDF33"],
    ]);
  });
});
