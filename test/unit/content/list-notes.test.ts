import { describe, expect, test } from "vitest";

import { listNotes } from "../../../src/content/list-notes.ts";
import { expectLinear } from "../../helpers/expect-linear.ts";

const references = (text: string): string[] => listNotes(text).references.map(({ start, end }) => text.slice(start, end));
const texts = (text: string): string[][] => listNotes(text).texts.map(({ label, text: said }) => [label, said]);

describe("the notes of a text", () => {
  test("are what stands behind their mark, up to an empty line or the next note", () => {
    const text = "Een rij.[^1] Nog een.[^b]\n\n[^1]: Geteld\n  in april.\n[^b]: In mei.\n\nNa de noten.[^1]\n";
    expect(texts(text)).toEqual([
      ["1", "Geteld in april."],
      ["b", "In mei."],
    ]);
    expect(references(text)).toEqual(["[^1]", "[^b]", "[^1]"]);
  });

  test("have their place in the text", () => {
    const text = "Een rij.[^1]\n\n[^1]: Geteld.\n";
    expect(listNotes(text).texts.map(({ start, end }) => text.slice(start, end))).toEqual(["[^1]: Geteld."]);
  });

  test.each(["`[^1]`", "```\n[^1]\n[^1]: nee\n```", "\\[^1]", "[^]", "[^a b]", "[1]", "[^1](https://example.org)x".slice(4)])(
    "are not in %j",
    (text) => {
      expect(listNotes(text)).toEqual({ references: [], texts: [] });
    },
  );

  test("cost little, whatever somebody typed", async () => {
    expect(listNotes("`[^".repeat(20_000)).references).toEqual([]);
    expect(listNotes("[^1]:\n".repeat(20_000)).texts).toHaveLength(20_000);
    for (const typed of ["`[^", "[^1]:\n"]) await expectLinear((size) => listNotes(typed.repeat(size)), 40_000);
  });
});
