import { remember } from "../../value/remember.ts";
import { includesWhole } from "./addendum-words.ts";
import type { CovenantStructure, Stretch } from "./covenant-structure.ts";
import { normaliseQuotation, splitWords } from "./covenant-words.ts";

/** The words of each stretch as they are compared, made once: many quotations are looked up in the same. */
const known = remember((_structure: CovenantStructure) => new Map<string, string>());

/** A stretch of the deal's text as quotations are compared with it. */
export function normaliseStretch(structure: CovenantStructure, { start, end }: Stretch): string {
  const texts = known(structure);
  const key = `${String(start)} ${String(end)}`;
  const text = texts.get(key) ?? normaliseQuotation(structure.text.slice(start, end));
  texts.set(key, text);
  return text;
}

/** Whether one of some stretches has a quotation; normalised. */
export function isQuotedIn(quotation: string, stretches: readonly Stretch[], structure: CovenantStructure): boolean {
  return stretches.some((one) => includesWhole(normaliseStretch(structure, one), quotation));
}

/** Words by which a quotation is known. */
const ENOUGH = 12;

/** Where a quotation begins in the deal's text, found by its words; each place once, in order. */
export function findQuoted(quotation: string, { text }: CovenantStructure): number[] {
  const words = splitWords(quotation)
    .slice(0, ENOUGH)
    .map(({ bare }) => escapePattern(bare));
  const [first] = words;
  if (first === undefined) return [];
  // Between words may stand whatever is no letter or figure, also the end of a line
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join("[^\\p{L}\\p{N}]{1,40}?")}`, "giu");
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
