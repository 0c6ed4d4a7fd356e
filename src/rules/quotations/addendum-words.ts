import { remember } from "../../value/remember.ts";
import type { Deal } from "../../content/content.ts";
import { normaliseQuotation } from "./covenant-words.ts";

const listWords = remember(({ addenda }: Deal): readonly string[] =>
  addenda.flatMap(({ tekst }) => (tekst === null ? [] : [normaliseQuotation(tekst)])),
);

/** Whether an addendum says these words itself: what it added is quoted from it and not from the deal's first text. */
export function isInAddendum(words: string, deal: Deal): boolean {
  const wanted = normaliseQuotation(words);
  return listWords(deal).some((text) => includesWhole(text, wanted));
}

/** Whether the text has the quotation without cutting a word or a number in two; both normalised. */
export function includesWhole(text: string, quotation: string): boolean {
  for (let at = text.indexOf(quotation); at !== -1; at = text.indexOf(quotation, at + 1)) {
    const end = at + quotation.length;
    if (!isInside(text, at) && !isInside(text, end)) return true;
  }
  return false;
}

/** Whether an offset lies within a word or a number such as 1.000. */
function isInside(text: string, offset: number): boolean {
  const around = text.slice(Math.max(0, offset - 2), offset + 2);
  const middle = Math.min(2, offset);
  const [before, after] = [around.slice(0, middle), around.slice(middle)];
  if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return true;
  return (/\d$/u.test(before) && /^[.,]\d/u.test(after)) || (/\d[.,]$/u.test(before) && /^\d/u.test(after));
}
