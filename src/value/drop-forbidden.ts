/** Control characters that are no white space of HTML, and codes that Unicode sets apart as no characters. */
const FORBIDDEN = new RegExp(String.raw`[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t-\r]]`, "gv");
/** Ends of a line and of a page, as word processors write them. */
const ENDS = /[\v\f]/gu;

/**
 * Text as it may stand in a page, also where nothing is drawn, such as in a title or an alternative text: without what
 * HTML or XML forbids. What ends a line or a page is a blank, half a character the sign for one that is lost.
 */
export function dropForbidden(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(ENDS, " ")
    .replace(FORBIDDEN, "");
}
