import { expect, test } from "vitest";

import { beginSentence, dropStop } from "../../../src/compose/inline.ts";
import { capitalise, nameNouns, STANDARD_NOUNS } from "../../../src/value/nouns.ts";
import { concludeCounts, describeCounts, spellCount } from "../../../src/compose/oordeel-words.ts";
import { createFigure, NOWHERE } from "../../../src/value/figure.ts";

test("a sentence begins with a capital, unless it begins with a figure", () => {
  const figure = createFigure(5, { quantity: "aantal" }, NOWHERE);
  expect(beginSentence(["streven naar ", figure])).toEqual(["Streven naar ", figure]);
  expect(beginSentence([figure, " bomen"])).toEqual([figure, " bomen"]);
  expect(beginSentence([])).toEqual([""]);
  expect(["één boom", "een boom", "Eén boom", ""].map(capitalise)).toEqual(["Eén boom", "Een boom", "Eén boom", ""]);
});

test("a text within a sentence loses the full stops and blanks at its end, and no others", () => {
  expect(["Water geven. ", "Kosten: 1.500", "Wat nu?", "..."].map(dropStop)).toEqual([
    "Water geven",
    "Kosten: 1.500",
    "Wat nu?",
    "",
  ]);
});

test("what nobody counted is not told", () => {
  expect(describeCounts(new Map())).toEqual([]);
});

test.each([
  ["afgerond", "is afgerond", "zijn afgerond"],
  ["op schema", "ligt op schema", "liggen op schema"],
  ["aandacht", "vraagt aandacht", "vragen aandacht"],
  ["vertraagd", "is vertraagd", "zijn vertraagd"],
  ["nog niet gestart", "is nog niet gestart", "zijn nog niet gestart"],
  ["vervallen", "is vervallen", "zijn vervallen"],
  ["volgt", "volgt nog", "volgen nog"],
] as const)("one and more results: %s", (oordeel, one, many) => {
  expect(describeCounts(new Map([[oordeel, 1]]))).toEqual([`één ${one}`]);
  expect(describeCounts(new Map([[oordeel, 13]]))).toEqual([`13 ${many}`]);
  const conclude = (count: number): string =>
    nameNouns(concludeCounts(new Map([[oordeel, count]]), count), STANDARD_NOUNS);
  expect(conclude(1)).toBe(`Het resultaat ${one}.`);
  expect(conclude(2)).toBe(`Van de 2 resultaten: twee ${many}.`);
});

test("small numbers are written in letters, larger ones in figures", () => {
  expect(Array.from({ length: 15 }, (_, count) => spellCount(count)).join(" ")).toBe(
    "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf 13 14",
  );
});
