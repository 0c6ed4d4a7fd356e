import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { readCharacters } from "../../../src/setup/read-characters.mjs";

const PACKAGES = join(import.meta.dirname, "../../../node_modules/@expo-google-fonts");

type Subtable = readonly [platform: number, encoding: number, table: readonly number[]];

/** A font of nothing but a table `cmap`, of 16-bit words. */
function createFont(...subtables: readonly Subtable[]): Uint8Array {
  const head = 2 + 4 * subtables.length;
  const records = subtables.flatMap(([platform, encoding], index) => {
    const before = subtables.slice(0, index).reduce((sum, [, , table]) => sum + table.length, 0);
    return [platform, encoding, 0, 2 * (head + before)];
  });
  const cmap = [0, subtables.length, ...records, ...subtables.flatMap(([, , table]) => [...table])];
  const [tag, start] = [[0x636d, 0x6170], 28];
  const words = [0x0001, 0x0000, 1, 0, 0, 0, ...tag, 0, 0, 0, start, 0, 2 * cmap.length, ...cmap];
  return Uint8Array.from(words.flatMap((word) => [word >> 8, word & 0xff]));
}

/** A to C by a shift, D and F by a list that has no glyph for E, and the segment that ends every such table. */
const SEGMENTS = [
  ...[4, 54, 0, 6, 4, 1, 2],
  ...[0x43, 0x46, 0xffff, 0],
  ...[0x41, 0x44, 0xffff],
  ...[0x10000 - 0x40, 5, 1],
  ...[0, 4, 0],
  ...[7, 0, 8],
];

/** U+1F333 and the two behind it; and one whose glyph is the one that stands for nothing. */
const GROUPS = [12, 0, 0, 40, 0, 0, 0, 2, ...[1, 0xf333, 1, 0xf335, 0, 9], ...[0, 0x61, 0, 0x62, 0, 0]];

test("reads segments, with and without a list of glyphs", () => {
  expect(readCharacters(createFont([3, 1, SEGMENTS]))).toEqual([
    [0x41, 0x44],
    [0x46, 0x46],
  ]);
});

test("reads groups of all planes", () => {
  expect(readCharacters(createFont([0, 4, GROUPS]))).toEqual([
    [0x62, 0x62],
    [0x1f333, 0x1f335],
  ]);
});

test("puts tables together, and passes over those that are not about Unicode", () => {
  const macintosh = [0, 262, 0, ...Array.from({ length: 128 }, () => 0x0101)];
  expect(readCharacters(createFont([0, 4, GROUPS], [1, 0, macintosh], [3, 1, SEGMENTS]))).toEqual([
    [0x41, 0x44],
    [0x46, 0x46],
    [0x62, 0x62],
    [0x1f333, 0x1f335],
  ]);
});

test("finds in a real font what it is for, and not what it is not for", async () => {
  const font = await readFile(join(PACKAGES, "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf"));
  const ranges = readCharacters(font);
  const has = (character: string): boolean => {
    const point = character.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => first <= point && point <= last);
  };
  expect([..."אבגת".split(""), "\u05B8", "🌳", "ش", "中"].map(has)).toEqual([
    ...[true, true, true, true, true],
    ...[false, false, false],
  ]);
});

test("says so of a font without characters", () => {
  expect(() => readCharacters(new Uint8Array(12))).toThrow("cmap");
});
