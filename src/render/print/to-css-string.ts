const PLAIN = /^[A-Za-z0-9 ]$/u;
const REPLACEMENT = 0xfffd;

/** Any text as a CSS string. All but letters, digits and spaces is escaped, so that nothing can end the string, the rule or the style element. */
export function toCssString(text: string): string {
  return `"${Array.from(text, escapeCharacter).join("")}"`;
}

/** The space ends the escape and is no part of the text. */
function escapeCharacter(character: string): string {
  if (PLAIN.test(character)) return character;
  const codePoint = character.codePointAt(0) ?? REPLACEMENT;
  return `\\${(isAllowed(codePoint) ? codePoint : REPLACEMENT).toString(16).padStart(6, "0")} `;
}

/** CSS knows neither U+0000 nor half a surrogate pair. */
function isAllowed(codePoint: number): boolean {
  return codePoint !== 0 && (codePoint < 0xd800 || codePoint > 0xdfff);
}

/** What the strings in a stylesheet say, among all else that stands in it. */
export function readCssStrings(css: string): string {
  return css.replace(/\\([\da-f]{6}) /gu, (_, point: string) => String.fromCodePoint(Number.parseInt(point, 16)));
}
