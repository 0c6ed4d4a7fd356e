/** What starts a formula, also in full width and behind white space or signs that do not show. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]/u;
const AMOUNT = /^-?\d+(?:[.,]\d+)?$/u;
const SIGN = "'";

/** Whether Excel would read a text as a formula. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** A cell of a sheet that is read again: what Excel would read as a formula, with an apostrophe in front; one more where one was. */
export function guardCell(text: string): string {
  return isFormula(dropSigns(text)) && !AMOUNT.test(text) ? SIGN + text : text;
}

/** What a cell says, without the apostrophe in front of what would be a formula. */
export function unguardCell(text: string): string {
  return text.startsWith(SIGN) && isFormula(dropSigns(text)) ? text.slice(SIGN.length) : text;
}

function dropSigns(text: string): string {
  return text.replace(/^'+/u, "");
}
