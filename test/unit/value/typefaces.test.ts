import { describe, expect, it } from "vitest";

import { hasCharacter, intersect, parseCharacterSet } from "../../../src/value/character-set.ts";
import {
  findUnsettable,
  groupTypefaces,
  hasUnusual,
  replaceUnsettable,
  type TypefaceGroup,
} from "../../../src/value/typefaces.ts";

function group(family: string, characters: string, isFallback = false): TypefaceGroup {
  return { family, characters: parseCharacterSet(characters), isFallback };
}

const TYPEFACES = groupTypefaces([
  group("Schreef", "20-7E C0-FF 2019"),
  group("Schreefloos", "20-7E C0-FF 2019 2190-2199 25A1"),
  // Letters with which an accent from elsewhere cannot be combined
  group("Schreef", "300-36F 1EC5", true),
  group("Hebreeuws", "5B0-5EA", true),
  group("Emoji", "30-39 20E3 2764 1F300-1F5FF", true),
]);

/** All of them but those that are blanks on a page. */
const CONTROLS = Array.from({ length: 0xa0 }, (_, point) => String.fromCodePoint(point)).filter(
  (one) => /\p{Cc}/u.test(one) && !/\s/u.test(one),
);

describe("a set of characters", () => {
  it("knows its own, at the ends of its ranges too", () => {
    const set = parseCharacterSet("20-7E A0 1F300-1F5FF");
    const points = [0x1f, 0x20, 0x7e, 0x7f, 0x9f, 0xa0, 0xa1, 0x1f2ff, 0x1f300, 0x1f5ff, 0x1f600];
    expect(points.filter((point) => hasCharacter(set, point))).toEqual([0x20, 0x7e, 0xa0, 0x1f300, 0x1f5ff]);
    expect(hasCharacter(parseCharacterSet(""), 0x20)).toBe(false);
  });

  it("shares with another what both have", () => {
    expect(intersect(parseCharacterSet("20-40 60-7E"), parseCharacterSet("30-65 70"))).toEqual([
      [0x30, 0x40],
      [0x60, 0x65],
      [0x70, 0x70],
    ]);
  });

  it.each(["20-", "x", "20-zz"])("is not written as %s", (written) => {
    expect(() => parseCharacterSet(written)).toThrow("no range of characters");
  });
});

it("a family has what all its weights and styles have", () => {
  const [one, ...others] = groupTypefaces([group("Schreef", "20-7E A0"), group("Schreef", "20-60")]);
  expect(one).toEqual({ family: "Schreef", characters: [[0x20, 0x60]], isFallback: false });
  expect(others).toEqual([]);
});

describe("a text that is to be set", () => {
  it.each([
    ["letters with accents", "Ëén café’s"],
    ["a character that only the other family has", "van hier → daar"],
    ["points on a letter of the same font", "שָׂ".replace("\u05C2", "")],
    ["an accent apart from its letter, where one font has them as one", "e\u0302\u0303"],
    ["parts of an emoji, joined", "🌳\u200D🌲 ❤\uFE0F 1\uFE0F\u20E3"],
    ["what draws nothing", "een\u00ADtwee\u200Bdrie\u2060 \u200E\u202Avier\u2069\u00A0\u2003\uFEFF\n\t"],
    ["ends of lines and pages and tabs, which are blanks on a page", "een\n\ttwee\r\ndrie\vvier\fvijf\u2028zes"],
  ])("may have %s", (_, text) => {
    expect(findUnsettable(text, TYPEFACES)).toEqual([]);
  });

  it.each<readonly [name: string, text: string, clusters: readonly object[]]>([
    ["a character that no font has", "de 王 en", [{ text: "王", index: 3 }]],
    ["an accent that is not in the font of its letter", "een ב\u0308", [{ text: "ב\u0308", index: 4 }]],
    ["an emoji of which a part is missing", "x🌳\u200D🥇", [{ text: "🌳\u200D🥇", index: 1 }]],
    ["half a character", "a\uD83Cb", [{ text: "\uD83C", index: 1 }]],
    ["a character of a word processor's own", "\uF0B7 een", [{ text: "\uF0B7", index: 0 }]],
    ["a blank for which a browser asks a font", "a\u3000b", [{ text: "\u3000", index: 1 }]],
    ["an end of line of other machines", "a\u0085b", [{ text: "\u0085", index: 1 }]],
    ["a mark of shorthand, which some browsers ask a font for", "a\u{1BCA0}b", [{ text: "\u{1BCA0}", index: 1 }]],
    [
      "a character of the program's own",
      "a\uE0000\uE001b",
      [
        { text: "\uE000", index: 1 },
        { text: "\uE001", index: 3 },
      ],
    ],
    [
      "a code that is no character",
      "a\uFFFEb\u{1FFFF}",
      [
        { text: "\uFFFE", index: 1 },
        { text: "\u{1FFFF}", index: 3 },
      ],
    ],
    ...CONTROLS.map((control) => ["a control character", `a${control}b`, [{ text: control, index: 1 }]] as const),
  ])("may not have %s", (_, text, clusters) => {
    expect(findUnsettable(text, TYPEFACES)).toEqual(clusters);
  });

  it("shows a placeholder for each of them, and keeps all else", () => {
    expect(replaceUnsettable("王🌳 in 李娜’s tuin → e\u0302\u0303", TYPEFACES)).toBe("□🌳 in □□’s tuin → \u1EC5");
  });

  it("is unusual when one of the fonts of every page lacks a character", () => {
    const texts = ["gewoon, één", "hier → daar", "שרה", "🌳", "a\u00ADb"];
    expect(texts.filter((text) => hasUnusual(text, TYPEFACES))).toEqual(["hier → daar", "שרה", "🌳"]);
  });

  it("is left as it is where the typefaces are not known", () => {
    expect([findUnsettable("王", []), replaceUnsettable("王", []), hasUnusual("王", [])]).toEqual([[], "王", false]);
  });
});
