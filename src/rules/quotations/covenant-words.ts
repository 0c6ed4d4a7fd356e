import { remember } from "../../value/remember.ts";
import type { Sources } from "../../content/sources.ts";
import { COVENANT_PATH } from "../../schema/content-schemas.ts";
import type { TextSource } from "../../source/source-file.ts";

/** A word with its place in the text it was read from; offsets in UTF-16 units. */
export interface Word {
  /** As written, with the punctuation against it; raised figures as they came out of the PDF. */
  readonly text: string;
  /** In small letters and without punctuation around it. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

/** The deal's own text, ready to be searched. */
export interface CovenantText {
  readonly source: TextSource;
  /** The whole text as quotations are compared with it, see `normaliseQuotation`. */
  readonly normalised: string;
}

/** The words of the deal's text; only asked for where something is not word for word the same. */
export interface CovenantIndex {
  readonly words: readonly Word[];
  /** Where two words stand beside each other: index of the first, by `pairKey`. */
  readonly pairs: ReadonlyMap<string, readonly number[]>;
}

/** Places kept of one pair of words: "van de" stands everywhere and says nothing. */
const MOST_PLACES = 100;
/** A run without white space. A loose accent (´) parts words as well: normalised it is a space with a mark on it. */
const RUN = /[^\s\u00A8\u00AF\u00B4\u00B8]+/gu;
const LOOSE_MARK = /^\p{M}+/u;
const HAS_WORD = /[\p{L}\p{N}]/u;
const EDGE_START = /^[^\p{L}\p{N}]+/u;

const toCovenant = remember((source: TextSource): CovenantText => ({
  source,
  normalised: normaliseQuotation(source.text),
}));

/** The deal's text, normalised once; null when it is not there. */
export function readCovenant(sources: Sources): CovenantText | null {
  const source = sources.texts.get(COVENANT_PATH);
  return source === undefined ? null : toCovenant(source);
}

/** The index of the deal's text, made once. */
export const indexCovenant = remember(({ source }: CovenantText): CovenantIndex => createIndex(source.text));

function createIndex(text: string): CovenantIndex {
  const words = splitWords(text);
  const pairs = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next === undefined) break;
    const key = pairKey(word, next);
    const places = pairs.get(key);
    if (places === undefined) pairs.set(key, [index]);
    else if (places.length < MOST_PLACES) places.push(index);
  }
  return { words, pairs };
}

/** Two words that stand beside each other, as a key. */
export function pairKey(first: Word, second: Word): string {
  return `${first.bare} ${second.bare}`;
}

/**
 * A text as it is compared: white space is one space, a word broken after a hyphen at a line's end is closed, and
 * raised figures (m², a footnote mark) are as they came out of the PDF.
 */
export function normaliseQuotation(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(\p{L})-[^\S\n]*\n\s*(?=\p{L})/gu, "$1-")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The words of a text; a word broken after a hyphen at a line's end is one. Signs that stand alone are no words. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let open: Omit<Word, "bare"> | null = null;
  let lastPart = "";
  for (const { 0: written, index } of text.matchAll(RUN)) {
    if (!HAS_WORD.test(written)) continue;
    const end = index + written.length;
    if (open !== null && isBroken(lastPart, text.slice(open.end, index)) && /^\p{L}/u.test(written)) {
      open = { text: open.text + written, start: open.start, end };
    } else {
      if (open !== null) words.push(createWord(open));
      open = { text: written, start: index, end };
    }
    lastPart = written;
  }
  return open === null ? words : [...words, createWord(open)];
}

/** Whether a line ends after the hyphen of a word. */
function isBroken(written: string, space: string): boolean {
  return space.includes("\n") && /\p{L}-$/u.test(written.slice(-3));
}

function createWord({ text: written, start, end }: Omit<Word, "bare">): Word {
  const text = written.normalize("NFKC").replace(LOOSE_MARK, "");
  const bare = trimEnd(text.replace(EDGE_START, ""))
    .toLowerCase()
    .replace(/[’‘]|''/gu, "'");
  return { text, bare, start, end };
}

/** Without what is no letter or figure at the end; by hand, since a pattern would try every place of a long row. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && !HAS_WORD.test(lastSign(text, end))) end -= lastSign(text, end).length;
  return text.slice(0, end);
}

function lastSign(text: string, end: number): string {
  const isPair =
    /[\uDC00-\uDFFF]/u.test(text.charAt(end - 1)) || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/u.test(text.slice(end - 2, end));
  return isPair ? text.slice(Math.max(0, end - 2), end) : text.charAt(end - 1);
}
