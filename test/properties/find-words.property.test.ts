import fc from "fast-check";
import { expect, it } from "vitest";

import { findWords } from "../../src/rules/reading/find-words.ts";

/** Letters that fold in ways of their own, signs between words, and a letter of two code units. */
const PIECES = [
  "de",
  "Deal",
  "STRASSE",
  "straße",
  "ſo",
  "SO",
  "İs",
  "µ",
  "Μ",
  "𝐀",
  "9",
  ".",
  "-",
  " ",
  "\n",
  "  ",
  "(",
  "%",
];
const TEXT = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(""));
const WANTED = fc
  .array(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join("").trim()),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.filter((word) => word !== ""));

/** The words of a phrase as they stand at one place; empty where it does not. */
function matchAt(
  text: string,
  phrase: string,
  { index, isExact }: { readonly index: number; readonly isExact: boolean },
): string {
  const words = phrase.split(/\s+/u).map((word) => word.replace(/[.()]/gu, "\\$&"));
  const pattern = new RegExp(words.join("\\s{1,20}"), isExact ? "uy" : "iuy");
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  // A search does not begin in the middle of a letter
  return match?.index === index ? match[0] : "";
}

/** The same, by its definition: every phrase is tried at every place. */
function findPlainly(text: string, wanted: readonly string[], isExact: boolean): { word: string; index: number }[] {
  const found: { word: string; index: number }[] = [];
  const sorted = [...wanted].sort((a, b) => b.length - a.length);
  const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
  for (let index = 0; index < text.length; index++) {
    const hit = sorted.map((one) => matchAt(text, one, { index, isExact })).find((word) => word !== "") ?? "";
    if (hit === "") continue;
    if (!isLetter(text.charAt(index - 1)) && !isLetter(text.charAt(index + hit.length)))
      found.push({ word: hit, index });
    index += hit.length - 1;
  }
  return found;
}

it("finds what a search for each phrase at each place finds, however it looks first", () => {
  fc.assert(
    fc.property(TEXT, WANTED, fc.boolean(), (text, wanted, isExact) => {
      fc.pre(wanted.length > 0);
      expect(findWords(text, wanted, isExact)).toEqual(findPlainly(text, wanted, isExact));
    }),
    { numRuns: 3000 },
  );
});
