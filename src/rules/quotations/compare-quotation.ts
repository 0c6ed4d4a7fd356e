import type { RelatedPlace } from "../../diagnostics/diagnostic.ts";
import {
  indexCovenant,
  pairKey,
  splitWords,
  type CovenantIndex,
  type CovenantText,
  type Word,
} from "./covenant-words.ts";
import { diffWords, type Difference } from "./diff-words.ts";
import { CONVENANT } from "../../value/nouns.ts";

/** A quotation beside the place in the deal's text that it looks like most. */
export interface QuotationMatch {
  /** None when it says word for word what the deal says. */
  readonly differences: readonly Difference[];
  /** Share of the quotation's words that stand in the deal's text in this order, from 0 to 1. */
  readonly likeness: number;
  /** The words of the quotation. */
  readonly words: readonly Word[];
  /** Offsets in the deal's text. */
  readonly start: number;
  readonly end: number;
}

/** Words of one quotation that are compared; nobody quotes more. */
const MOST_COMPARED = 1000;

/**
 * Finds the place in the deal's text that a quotation was taken from, and what differs. Each pair of neighbouring words
 * votes for the place at which it would make the quotation begin; so it costs no more than the quotation is long. Null
 * when no pair of its words stands in the deal.
 */
export function compareQuotation(
  quotation: string,
  covenant: CovenantText,
  how: "letter" | "word",
): QuotationMatch | null {
  const words = splitWords(quotation).slice(0, MOST_COMPARED);
  const index = indexCovenant(covenant);
  const compare = (windows: readonly Window[]): QuotationMatch | null =>
    windows
      .map(({ from, to }) => matchAt(words, index.words.slice(from, to), how))
      .reduce<QuotationMatch | null>((a, b) => (a !== null && a.likeness >= b.likeness ? a : b), null);
  const windows = findWindows(words, index);
  const best = compare(windows);
  if (best === null || best.differences.length === 0) return best;
  return compare(windows.flatMap((window) => listShifted(window, words.length)));
}

/** A window, and those that begin or end where it does and take a word more or less than the quotation has. */
function listShifted({ from, to }: Window, length: number): Window[] {
  const lengths = [length - 1, length, length + 1];
  return [
    { from, to },
    ...lengths.map((size) => ({ from, to: from + size })),
    ...lengths.map((size) => ({ from: Math.max(0, to - size), to })),
  ];
}

function matchAt(words: readonly Word[], there: readonly Word[], how: "letter" | "word"): QuotationMatch {
  const differences = how === "letter" ? diffLetters(words, there) : diffBare(words, there);
  const wrong = differences.reduce((sum, one) => sum + Math.max(one.here.length, one.there.length), 0);
  return {
    differences,
    likeness: 1 - wrong / Math.max(words.length, there.length),
    words,
    start: there[0]?.start ?? 0,
    end: there.at(-1)?.end ?? 0,
  };
}

/** To the letter; before the first word and after the last the deal may have a sign that was not quoted. */
function diffLetters(words: readonly Word[], there: readonly Word[]): Difference[] {
  return diffWords(words, there, (own, other) => {
    if (own.text === other.text) return true;
    if (own !== words[0] && own !== words.at(-1)) return false;
    const rest = other.text.split(own.text);
    return rest.length === 2 && rest.every((part) => !/[\p{L}\p{N}]/u.test(part));
  });
}

/** Whatever a reference to a figure prints is not this rule's to judge. */
const REFERENCE = "{{";

/** By word: capitals, punctuation and marks of Markdown do not count. */
function diffBare(words: readonly Word[], there: readonly Word[]): Difference[] {
  return diffWords(words, there, (own, other) => own.text.includes(REFERENCE) || own.bare === other.bare);
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Places that are compared; where a quotation is wrong in a word or two, the right one is among the first. */
const MOST_WINDOWS = 6;

/**
 * Where the quotation may have been taken from: the passage with the most votes, then the places with the most. A word
 * that is missing splits the votes of its passage, and the same few words elsewhere would then win.
 */
function findWindows(words: readonly Word[], covenant: CovenantIndex): Window[] {
  const hits: Hit[] = [];
  const votes = new Map<number, number>();
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next === undefined) break;
    for (const place of covenant.pairs.get(pairKey(word, next)) ?? []) {
      hits.push({ index, place });
      votes.set(place - index, (votes.get(place - index) ?? 0) + 1);
    }
  }
  // Words that are missing or too many move the rest; further away it is another passage
  const slack = 3 + words.length / 5;
  const places = [...votes].sort(([a], [b]) => a - b);
  const passage = findPassage(places, slack);
  const isInPassage = ([place]: Votes[number]): boolean => Math.abs(place - passage) <= slack;
  const byVotes = places.toSorted(([, a], [, b]) => b - a);
  const best = [...byVotes.filter(isInPassage).slice(0, 1), ...byVotes].slice(0, MOST_WINDOWS);
  return [...new Set(best.map(([place]) => place))].map((place) => {
    const near = hits.filter((hit) => Math.abs(hit.place - hit.index - place) <= slack);
    const [first, last] = [near[0]?.index ?? 0, near.at(-1)?.index ?? 0];
    return {
      from: Math.max(0, nearestTo(place, near, first) - first),
      to: Math.min(covenant.words.length, nearestTo(place, near, last) + words.length - last),
    };
  });
}

/** A pair of words of the quotation, and a place in the deal's text where it stands. */
interface Hit {
  readonly index: number;
  readonly place: number;
}

type Votes = readonly (readonly [place: number, count: number])[];

/** The place of the pair at `index` that lies nearest to where the quotation begins. */
function nearestTo(best: number, near: readonly Hit[], index: number): number {
  const places = near.filter((hit) => hit.index === index).map(({ place }) => place);
  return places.reduce((a, b) => (Math.abs(b - index - best) < Math.abs(a - index - best) ? b : a));
}

/** The middle of the passage with the most votes; `places` in order. */
function findPassage(places: Votes, slack: number): number {
  let most: readonly [middle: number, count: number] = [0, 0];
  let [first, next, count] = [0, 0, 0];
  for (const [middle] of places) {
    for (; next < places.length && (places[next]?.[0] ?? 0) <= middle + slack; next++) count += places[next]?.[1] ?? 0;
    for (; (places[first]?.[0] ?? 0) < middle - slack; first++) count -= places[first]?.[1] ?? 0;
    if (count > most[1]) most = [middle, count];
  }
  return most[0];
}

/** Differences shown; who sees three looks at the whole. */
const MOST_SHOWN = 3;
/** Words of one difference shown. */
const MOST_WORDS = 8;

/** What differs, as a Dutch sentence for each difference. */
export function describeDifferences(differences: readonly Difference[]): string {
  const shown = differences.slice(0, MOST_SHOWN).map(describeDifference);
  const rest = differences.length - MOST_SHOWN;
  return [
    ...shown,
    ...(rest > 0 ? [`Er ${rest === 1 ? "is" : "zijn"} nog ${String(rest)} verschil${rest === 1 ? "" : "len"}.`] : []),
  ].join(" ");
}

function describeDifference({ here, there }: Difference): string {
  if (there.length === 0) return `Hier staat te veel: "${quote(here)}".`;
  if (here.length === 0) return `Hier ontbreekt: "${quote(there)}".`;
  return `${CONVENANT.De}: "${quote(there)}"; hier: "${quote(here)}".`;
}

function quote(words: readonly string[]): string {
  return words.length <= MOST_WORDS ? words.join(" ") : `${words.slice(0, MOST_WORDS).join(" ")} …`;
}

/** The place in the deal's text, to show beside a finding. */
export function placeInCovenant({ source }: CovenantText, { start, end }: QuotationMatch): RelatedPlace {
  return { message: `Zo staat het in ${CONVENANT.de}.`, file: source.path, range: source.lines.rangeAt(start, end) };
}
