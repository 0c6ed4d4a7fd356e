import { remember } from "./remember.ts";
import { hasCharacter, intersect, type CharacterSet } from "./character-set.ts";

/** The fonts that serve one family for one range of characters, in all its weights and styles. */
export interface TypefaceGroup {
  readonly family: string;
  /** What each of these fonts has. */
  readonly characters: CharacterSet;
  /** True when a page carries it only where it has a character that needs it. */
  readonly isFallback: boolean;
}

/**
 * What the report can be set in, in the order in which a page looks for a character. Empty where the typefaces are not
 * known; nothing is then said of any character.
 */
export type Typefaces = readonly TypefaceGroup[];

/** A group for each family and each range of it; a group has what all its weights and styles have. */
export function groupTypefaces(faces: readonly TypefaceGroup[]): Typefaces {
  const groups = new Map<string, TypefaceGroup>();
  for (const { family, isFallback, characters } of faces) {
    const key = `${family} ${String(isFallback)}`;
    const known = groups.get(key)?.characters;
    groups.set(key, {
      family,
      isFallback,
      characters: known === undefined ? characters : intersect(known, characters),
    });
  }
  return [...groups.values()];
}

/** A character as a reader sees it, perhaps of several code points, and where it starts in its text. */
export interface Cluster {
  readonly text: string;
  readonly index: number;
}

/**
 * Characters that draw nothing, for which a browser asks a font all the same: control characters, blanks and fillers of
 * other scripts, marks of shorthand.
 */
const ASKS_FONT = String.raw`\u180F[\p{Cc}--[\t-\r]]\u1680\u3000\u115F\u1160\u3164\uFFA0\u{1BCA0}-\u{1BCA3}`;
/**
 * Characters that no font needs to have. They draw nothing: blanks, line ends, and what only says how its neighbours
 * are to be written (joiners, marks of direction, variation selectors, a soft hyphen). What ends a page is a blank there,
 * see `dropForbidden`. A browser that asks a font for one of them is found by test/browser/strange-typefaces.test.ts.
 */
const NEEDS_NO_FONT = String.raw`[[\p{White_Space}\p{Default_Ignorable_Code_Point}]--[${ASKS_FONT}]]`;
const DRAWN = new RegExp(`[^${NEEDS_NO_FONT}]`, "v");

/** Whether the group has all of a cluster: a letter and its accents come from one font. */
export function canSet({ characters }: TypefaceGroup, cluster: string): boolean {
  for (const character of cluster) {
    if (DRAWN.test(character) && !hasCharacter(characters, character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

/** What stands where a character cannot be set. */
const PLACEHOLDER = "□";

/** The clusters that no group can set. */
export function findUnsettable(text: string, typefaces: Typefaces): Cluster[] {
  return listUnusual(text, typefaces).filter((cluster) => toSettable(cluster.text, typefaces) === null);
}

/** The text as it can be set: what cannot is a placeholder, and a letter and its accent are one where they must. */
export function replaceUnsettable(text: string, typefaces: Typefaces): string {
  return listUnusual(text, typefaces).reduceRight((whole, { text: cluster, index }) => {
    const settable = toSettable(cluster, typefaces) ?? PLACEHOLDER;
    return whole.slice(0, index) + settable + whole.slice(index + cluster.length);
  }, text);
}

function toSettable(cluster: string, typefaces: Typefaces): string | null {
  const forms = [cluster, cluster.normalize("NFC")];
  return forms.find((form) => typefaces.some((group) => canSet(group, form))) ?? null;
}

const CLUSTERS = new Intl.Segmenter("nl", { granularity: "grapheme" });

/** The clusters that one of the fonts which every page carries cannot set; none where the typefaces are not known. */
export function listUnusual(text: string, typefaces: Typefaces): Cluster[] {
  // Cutting into clusters is slow, and nearly all texts hold nothing unusual
  if (!hasUnusual(text, typefaces)) return [];
  const always = typefaces.filter(({ isFallback }) => !isFallback);
  return [...CLUSTERS.segment(text)]
    .map(({ segment, index }) => ({ text: segment, index }))
    .filter((cluster) => !always.every((group) => canSet(group, cluster.text)));
}

/** Whether a character is there that one of the fonts which every page carries does not have. */
export function hasUnusual(text: string, typefaces: Typefaces): boolean {
  if (typefaces.length === 0) return false;
  return patternOf(typefaces).test(text);
}

const patternOf = remember(createUnusual);

function createUnusual(typefaces: Typefaces): RegExp {
  const [first, ...others] = typefaces.filter(({ isFallback }) => !isFallback).map(({ characters }) => characters);
  const usual = others.reduce(intersect, first ?? []);
  const escape = (point: number): string => `\\u{${point.toString(16)}}`;
  const ranges = usual.map((range) => range.map(escape).join("-")).join("");
  return new RegExp(`[^${NEEDS_NO_FONT}${ranges}]`, "v");
}
