const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Text as it may stand between the tags of HTML or SVG, or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES.get(character) ?? character);
}

/** What XML 1.0 does not allow, not even escaped: most control characters, halves of pairs, two non-characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The same for a document of XML 1.0. Any text may be given: what XML cannot hold becomes �. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(FORBIDDEN, "\ufffd"));
}
