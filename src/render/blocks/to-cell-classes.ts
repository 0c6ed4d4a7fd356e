import type { Column } from "../../compose/report-model.ts";

/** A text like "P-01" stays on one line. */
const LONGEST_SHORT_TEXT = 10;
/** A longer text keeps a least width on a phone, so that it does not become a tower of words. */
const LONGEST_PHRASE = 20;
/** A longer word may be broken anywhere: it would push a column off the page. Compounds of 20 letters are common. */
const LONGEST_WORD = 22;

/** Class names that tell the stylesheet how the text of a cell may be laid out. */
export function toCellClasses({ align, isNewest }: Pick<Column, "align" | "isNewest">, text: string): string {
  return [
    `cel-${align}`,
    ...(isNewest ? ["cel-nu"] : []),
    ...(text.length <= LONGEST_SHORT_TEXT ? ["cel-kort"] : []),
    ...(text.length > LONGEST_PHRASE ? ["cel-tekst"] : []),
    ...(hasLongWord(text) ? ["cel-lang-woord"] : []),
  ].join(" ");
}

function hasLongWord(text: string): boolean {
  return text.split(/[\s\u00AD-]+/u).some((word) => word.length > LONGEST_WORD);
}
