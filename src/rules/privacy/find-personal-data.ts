import { passesElevenTest, passesMod97 } from "./check-figures.ts";

/** Something found in a text; offsets in that text. */
export interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const BSN_WORDS = /\b(?:bsn|burgerservicenummers?|sofi-?nummers?|persoonsnummers?)\b/iu;
/** What nine figures are when one of these stands before them on the same line. */
const OTHER_NUMBERS =
  /€|\beuro\b|\bbedrag|\bmln\b|\btel\b|\btelefoon|\bfax\b|dossier|\bzaak|kenmerk|\bkvk\b|\brsin\b|\bbtw|\bhash\b|\p{L}nummer\b|\bid\b|\bisbn\b|https?:/iu;
/** What is no other number: the number of a person is often that of the burger. */
const NUMBERS_OF_PERSONS =
  /(?<!\p{L})(?:cli[eë]nt|pati[eë]nt|leerling|deelnemer|inwoner|burger|kind|bewoner)(?:en|s)?-?nummer(?!\p{L})/giu;
/** Nine figures, or eight of which the nought before them was left out, whatever stands between them. */
const FIGURES = /(?<![\p{L}\p{N}.,/_+-])\d(?:[ .\u00a0-]?\d){7,8}(?![\p{L}\p{N}_]|[.,/ -]\d)/gu;
/** How nine figures are grouped where somebody writes such a number. */
const GROUPED = /^(?:\d{9}|\d{4}[ .-]\d{2}[ .-]\d{3}|\d{3}([ .-])\d{3}\1\d{3}|\d{2}([ .-])\d{2}\2\d{2}\2\d{3})$/u;
const FIGURES_OF_NUMBER = 9;
const LOOK_BACK = 60;
const LOOK_AHEAD = 30;

/**
 * Numbers that can be a burgerservicenummer. One in eleven numbers passes the test by chance; so a number counts only when
 * a word beside it says what it is, or when it is written as such a number is and nothing before it on its line, and no
 * unit behind it, says that it is something else. What stands in a field for numbers is one of those.
 */
export function findServiceNumbers(
  text: string,
  isNumber: (start: number, end: number) => boolean = () => false,
): Found[] {
  return findAll(text, FIGURES).filter(({ text: written, start, end }) => {
    if (!passesElevenTest(written.replace(/\D/gu, "").padStart(FIGURES_OF_NUMBER, "0"))) return false;
    const before = text.slice(Math.max(0, start - LOOK_BACK), start);
    if (BSN_WORDS.test(before) || BSN_WORDS.test(text.slice(end, end + LOOK_AHEAD))) return true;
    const line = before.slice(before.lastIndexOf("\n") + 1);
    return (
      GROUPED.test(written) &&
      !isNumber(start, end) &&
      !OTHER_NUMBERS.test(line.replace(NUMBERS_OF_PERSONS, "")) &&
      !UNIT.test(text.slice(end, end + LOOK_AHEAD))
    );
  });
}

/** What makes an amount or a count of the figures before it: a unit, or any noun in small letters for grouped thousands. */
const UNIT = /^\s*(?:euro|%|procent|m²|m2|inwoners|keer|bezoek)/iu;

const LONGEST_NAME = 64;
const LONGEST_DOMAIN = 120;

/** E-mail addresses, looked for from each @ outwards. */
export function findEmails(text: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const name = takeBefore(text, at);
    const domain =
      /^(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![a-z0-9-])/iu.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0] ??
      "";
    if (name === "" || domain === "") continue;
    const [start, end] = [at - name.length, at + 1 + domain.length];
    found.push({ text: text.slice(start, end), start, end });
  }
  return found;
}

/** What people write for the @ and the points of an address to hide it from programs. */
const HIDDEN_AT = String.raw`(?:\[\s?(?:at|apenstaartje?)\s?\]|\(\s?(?:at|apenstaartje?)\s?\)|\{\s?at\s?\}| apenstaartje? | at )`;
const HIDDEN_DOT = String.raw`(?:\.|\s?[[({]\s?(?:dot|punt)\s?[\])}]\s?| punt | dot )`;
const HIDDEN_EMAIL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[a-z0-9][a-z0-9._%+-]{0,63}\s?${HIDDEN_AT}\s?[a-z0-9-]{2,63}(?:${HIDDEN_DOT}[a-z0-9-]{2,24}){1,4}(?![\p{L}\p{N}])`,
  "giu",
);

/** E-mail addresses of which the @ is written in another way: "naam [at] gemeente punt nl". */
export function findHiddenEmails(text: string): Found[] {
  return findAll(text, HIDDEN_EMAIL);
}

/** The signs before an @ that belong to an address. */
function takeBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < LONGEST_NAME && /[a-z0-9._%+-]/iu.test(text.charAt(start - 1))) start--;
  return text.slice(start, at).replace(/^[._%+-]{1,64}/u, "");
}

const PHONE_START = /(?<![\p{L}\p{N}.,/+_-])(?:\+31|0031|0(?=[1-9])|\(0(?=[1-9]))/gu;
const LONGEST_PHONE = 30;
/** The first groups of a bank account, whose figures may look like a telephone number. */
const ACCOUNT_BEFORE = /[a-z]{2}\d{2}[ .]?[a-z]{4}[ .]?$/iu;
/** Figures of a Dutch number behind its 0 or its country code. */
const PHONE_FIGURES = 9;

/** Dutch telephone numbers of ten figures, however they are grouped. */
export function findPhones(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: lead, index } of text.matchAll(PHONE_START)) {
    const rest = text.slice(index + lead.length, index + lead.length + LONGEST_PHONE);
    const length = measurePhone(rest, lead.endsWith("0"));
    if (length !== null && !ACCOUNT_BEFORE.test(text.slice(Math.max(0, index - 10), index))) {
      const end = index + lead.length + length;
      // A bracket that is not closed in the number belongs to the sentence
      const start = lead.startsWith("(") && !text.slice(index, end).includes(")") ? index + 1 : index;
      found.push({ text: text.slice(start, end), start, end });
    }
  }
  return found;
}

/** How long the rest of a telephone number is; null when it is none. */
function measurePhone(rest: string, isNational: boolean): number | null {
  const after = isNational ? rest : rest.replace(/^[ .-]{0,2}\(0\)/u, (skipped) => "·".repeat(skipped.length));
  let figures = 0;
  let gap = 0;
  for (const [index, sign] of Array.from(after).entries()) {
    if (/\d/u.test(sign)) {
      gap = 0;
      figures++;
      if (figures === PHONE_FIGURES)
        return /^(?:[\p{L}\p{N}_]|[.,-]\d)/u.test(after.slice(index + 1)) ? null : index + 1;
    } else if (sign !== "·" && (!/[ .\-()/\u00a0]/u.test(sign) || ++gap > 3)) return null;
  }
  return null;
}

/** A number of another country: its code behind + or 00, and the rest in any groups. */
const FOREIGN_PHONE =
  /(?<![\p{L}\p{N}.,/+_-])(?:\+|00(?=[1-9]))(?!31)[1-9](?:[ ().\-/\u00a0]{0,3}\d){7,13}(?![\p{L}\p{N}_]|[.,-]\d)/gu;

/** Telephone numbers of other countries, with their code. */
export function findForeignPhones(text: string): Found[] {
  return findAll(text, FOREIGN_PHONE);
}

const IBAN_START = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?=[ ]?[a-z0-9]{4})/giu;
const LONGEST_IBAN = 34;
/** Lengths in the countries around; an account of another country is only known when it is written in one row. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = { NL: 18, BE: 16, DE: 22, FR: 27, LU: 20, GB: 22 };

/** Bank account numbers that pass their test. */
export function findAccounts(text: string): Found[] {
  const found: Found[] = [];
  for (const { index } of text.matchAll(IBAN_START)) {
    const length = IBAN_LENGTHS[text.slice(index, index + 2).toUpperCase()] ?? null;
    const end = length === null ? endOfRow(text, index) : endOfGroups(text, index, length);
    const written = text.slice(index, end ?? index);
    if (end !== null && passesMod97(written.replace(/[ .]/gu, "").toUpperCase()))
      found.push({ text: written, start: index, end });
  }
  return found;
}

function endOfRow(text: string, from: number): number {
  let end = from;
  while (end - from <= LONGEST_IBAN && /[a-z0-9]/iu.test(text.charAt(end))) end++;
  return end;
}

/** Where so many letters and figures end, with single spaces or points between them; null when there are not enough. */
function endOfGroups(text: string, from: number, length: number): number | null {
  let count = 0;
  for (let at = from; at < from + 2 * length; at++) {
    const sign = text.charAt(at);
    if (/[a-z0-9]/iu.test(sign)) count++;
    else if (!/[ .]/u.test(sign) || /[ .]/u.test(text.charAt(at - 1))) return null;
    if (count === length) return /[a-z0-9]/iu.test(text.charAt(at + 1)) ? null : at + 1;
  }
  return null;
}

function findAll(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    text: written,
    start: index,
    end: index + written.length,
  }));
}
