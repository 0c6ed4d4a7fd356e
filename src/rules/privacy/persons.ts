import type { Found } from "./find-personal-data.ts";

/** Small words inside a surname. */
const BETWEEN = String.raw`(?:(?:van|de|den|der|het|'t|ter|ten|te|in|op|von|du|la|le|el|al|ben)\s+){0,3}`;
const SURNAME = String.raw`${BETWEEN}\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`;
const TITLE = String.raw`(?:[Mm]evrouw|[Mm]evr\.|[Mm]w\.|[Mm]eneer|[Dd]e heer|[Dd]hr\.|[Dd]rs\.|[Ii]ng\.|[Pp]rof\.|[Dd]r\.|[Ww]ethouder|[Bb]urgemeester|[Ff]amilie)`;
const INITIALS = String.raw`(?:\p{Lu}\.\s?){1,3}`;
const BY_TITLE = new RegExp(String.raw`(?<![\p{L}\p{N}])${TITLE}\s+(?:${INITIALS})?${SURNAME}(?![\p{L}\p{N}])`, "gu");
const BY_INITIALS = new RegExp(String.raw`(?<![\p{L}\p{N}.])${INITIALS}${SURNAME}(?![\p{L}\p{N}])`, "gu");
/** What makes a street, a school or a firm of a name. */
const NO_PERSON =
  /(?:straat|laan|plein|weg|hof|dijk|singel|pad|park|brug|school|college|lyceum|huis|stichting|fonds|prijs|bv|nv|tunnel|kerk|kazerne|zaal|fabriek)$/iu;

/** Names of persons as Dutch writes them: with a title or initials before, or a first name that is listed. */
export function findNames(text: string, firstNames: readonly string[]): Found[] {
  const found = [...match(text, BY_TITLE), ...match(text, BY_INITIALS), ...match(text, patternOf(firstNames))];
  const names = found.filter(({ text: name }) => !NO_PERSON.test(name));
  return names.filter(
    (one, index) =>
      !names.some((other, at) => at !== index && covers(other, one) && (at < index || !covers(one, other))),
  );
}

const PATTERNS = new WeakMap<readonly string[], RegExp>();

function patternOf(firstNames: readonly string[]): RegExp {
  const known = PATTERNS.get(firstNames);
  if (known !== undefined) return known;
  const names = firstNames.map((one) => one.replace(/[^\p{L}-]/gu, "")).filter((one) => one !== "");
  const pattern = new RegExp(
    names.length === 0 ? "(?!)" : String.raw`(?<![\p{L}\p{N}-])(?:${names.join("|")})\s+${SURNAME}(?![\p{L}\p{N}])`,
    "gu",
  );
  PATTERNS.set(firstNames, pattern);
  return pattern;
}

const covers = (outer: Found, inner: Found): boolean => outer.start <= inner.start && outer.end >= inner.end;

const BIRTH =
  /(?<![\p{L}\p{N}])(?:geboren\s+(?:op|in|te)\s+[^.\n]{0,40}?\d{4}|geboortedatum\s*:?\s*\S*\d|geb\.?\s+\d{1,2}[-/ .])/giu;

/** A day of birth: "geboren op 3 mei 1961", "geboortedatum: 3-5-1961". */
export function findBirths(text: string): Found[] {
  return match(text, BIRTH);
}

const STREET =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}|van|de|den|der|het)[\p{L}'’.-]*){0,3}?(?:straat|laan|weg|plein|hof|dijk|singel|pad|steeg|kade|markt|straatje|hoek)\s\d{1,4}\s?[a-zA-Z]?(?![\p{L}\p{N}])/gu;
const POSTCODE = /(?<![\p{L}\p{N}.,-])[1-9]\d{3}\s?[A-Z]{2}(?:\s\d{1,4}[a-z]?)?(?![\p{L}\p{N}])/gu;
/** What makes a home of an address. */
const AT_HOME =
  /\b(?:woont|woonde|woonden|woning|thuis|bewoner|bewoonster|gezin|huishouden|familie|mevrouw|meneer|deelnemer|cliënt|inwoner|moeder|vader|kind)/iu;
const AROUND = 80;

/** Addresses with a number, where the words around them say that somebody lives there, and every whole postcode. */
export function findHomes(text: string): Found[] {
  const streets = match(text, STREET).filter(({ start, end }) =>
    AT_HOME.test(text.slice(Math.max(0, start - AROUND), end + AROUND)),
  );
  return [...streets, ...match(text, POSTCODE)];
}

function match(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    text: written,
    start: index,
    end: index + written.length,
  }));
}
