import { CONVENANT } from "../value/nouns.ts";

/**
 * How the value of a kind of field is written: in words and examples for people, and in what an editor takes. The program
 * reads text; an editor has made numbers of what looks like one before it asks, so for it each kind says both.
 */
export interface Notation {
  /** In words: "datum". */
  readonly form: string;
  /** Values that are right, as they stand behind the colon; the first is the usual one. */
  readonly examples: readonly string[];
  /** The words there are; empty where anything of this form will do. */
  readonly choices: readonly string[];
  /** What a text must look like (a regular expression); null for any text. */
  readonly texts: string | null;
  /** From where on a number will do; null where none will. */
  readonly numbersFrom: number | null;
  /** Whether true and false, as YAML has them, will do. */
  readonly takesBooleans: boolean;
}

const ANY_NUMBER = Number.NEGATIVE_INFINITY;
/** What is written without quotation marks may be anything: `lid: 3` and `naam: true` are words all the same. */
const ANY_WORD = { choices: [], texts: null, numbersFrom: ANY_NUMBER, takesBooleans: true } as const;

/** A regular expression for a whole text, with white space around it. */
function whole(pattern: string): string {
  return `^\\s*(?:${pattern})\\s*$`;
}

/** A pattern for a word in either case: patterns in a JSON Schema have no flags. */
function anyCase(word: string): string {
  return word.replace(/\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

const oneOf = (words: readonly string[]): string => words.map((word) => anyCase(word.replace(/\./gu, "\\."))).join("|");

const CURRENCY = oneOf(["€", "eur", "euro"]);
const SCALE = oneOf(["duizend", "k", "mln", "mln.", "miljoen", "mio", "mld", "miljard"]);
const SPACE = "[\\s\\u00a0\\u202f]";
/** Thousands set apart by points, by commas or by spaces; and digits alone. */
const POINTS = "[1-9]\\d{0,2}(?:\\.\\d{3})+";
const COMMAS = "[1-9]\\d{0,2}(?:,\\d{3})+";
const WHOLE = `\\d+|${POINTS}|\\d{1,3}(?:${SPACE}\\d{3})+`;

/** A number in any notation that `read-scalar.ts` understands; `fraction` is what may stand behind comma or point. */
function numberPattern(fraction: string): string {
  const bare = `(?:${WHOLE})(?:,${fraction})?|(?:\\d+|${COMMAS})(?:\\.${fraction})?`;
  // What is said in millions may have a fraction, whatever the field takes
  const scaled = `(?:(?:${WHOLE})(?:,\\d+)?|(?:\\d+|${COMMAS})(?:\\.\\d+)?)\\s*(?:${SCALE})`;
  const unit = `${CURRENCY}|${oneOf(["m2", "m²"])}|,-`;
  return whole(`(?:(?:${CURRENCY})\\s*)?[-+−–—]?\\s?(?:${bare}|${scaled})\\s*(?:,[-–—]+)?\\s*(?:${unit})?`);
}

const MONTHS = oneOf(["jan", "feb", "maa", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]);
const DAYS = oneOf([
  ...["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  ...["ma", "di", "wo", "do", "vr", "za", "zo"],
]);
const DASH = "[-‐‑‒–—−]";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const MONTH = "(?:0?[1-9]|1[0-2])";
const BETWEEN = ` ?(?:${DASH}|[/.]) ?| `;
const DATE = [
  `\\d{4}(?:${DASH}|[/.])${MONTH}(?:${DASH}|[/.])${DAY}`,
  `${DAY}(?:${BETWEEN})${MONTH}(?:${BETWEEN})\\d{4}`,
  `${DAY}(?: |${DASH})(?:${MONTHS})[A-Za-z]*\\.?(?: |${DASH})\\d{4}`,
].join("|");
const DATE_TEXT = `(?:(?:${DAYS}),? )?(?:${DATE})`;

export const TEXT: Notation = { ...ANY_WORD, form: "tekst, ook van meer regels", examples: [] };
export const NAME: Notation = { ...ANY_WORD, form: "korte tekst", examples: [] };
export const QUOTATION: Notation = { ...ANY_WORD, form: `de woorden van ${CONVENANT.de}, letterlijk`, examples: [] };
export const COPIED: Notation = { ...ANY_WORD, form: "de waarde die controleer geeft", examples: ["240"] };
/** Of a value that another program or file has, exactly so. */
export const OUTSIDE: Notation = { ...ANY_WORD, form: "tekst, precies zoals die daar staat", examples: ["B-0001"] };
export const ID: Notation = {
  ...ANY_WORD,
  form: "kenmerk (letters, cijfers, streepjes en punten)",
  examples: ["laan-fase-2"],
};
export const NUMBER: Notation = {
  form: "getal",
  examples: ["240", "6500,25"],
  choices: [],
  texts: numberPattern("\\d+"),
  numbersFrom: ANY_NUMBER,
  takesBooleans: false,
};
export const AMOUNT: Notation = {
  form: "bedrag in euro",
  examples: ["36000", "€ 36.000,50"],
  choices: [],
  texts: numberPattern("\\d{1,2}0*"),
  numbersFrom: ANY_NUMBER,
  takesBooleans: false,
};
export const DATE_FORM: Notation = {
  form: "datum",
  examples: ["2026-04-30", "30 april 2026"],
  choices: [],
  texts: whole(DATE_TEXT),
  numbersFrom: null,
  takesBooleans: false,
};
export const DATE_OR_UNKNOWN: Notation = {
  ...DATE_FORM,
  form: "datum, of het woord onbekend",
  texts: whole(`${DATE_TEXT}|${anyCase("onbekend")}`),
};
export const DAY_OF_YEAR: Notation = {
  form: "maand en dag",
  examples: ["03-31"],
  choices: [],
  texts: whole("(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"),
  numbersFrom: null,
  takesBooleans: false,
};
export const YES_NO: Notation = {
  form: "ja of nee",
  examples: ["ja"],
  choices: ["ja", "nee"],
  texts: whole(oneOf(["ja", "nee", "true", "false"])),
  numbersFrom: null,
  takesBooleans: true,
};
export const SHA256: Notation = {
  form: "controlegetal (SHA-256)",
  examples: ["0123456789abcdef".repeat(4)],
  choices: [],
  texts: whole("[0-9A-Fa-f]{64}"),
  // Without a letter it is a number to YAML
  numbersFrom: ANY_NUMBER,
  takesBooleans: false,
};
export const ORGANISATION: Notation = {
  form: "adres uit organisaties.overheid.nl",
  examples: ["https://identifier.overheid.nl/tooi/id/gemeente/gm0000"],
  choices: [],
  texts: whole("https://identifier\\.overheid\\.nl/tooi/id/[a-z]+/[a-z\\d]+"),
  numbersFrom: null,
  takesBooleans: false,
};

/** A whole number from `least` on. */
export function countNotation(least: number): Notation {
  return {
    form: `heel getal vanaf ${String(least)}`,
    examples: [String(least === 0 ? 240 : least)],
    choices: [],
    texts: numberPattern("0+"),
    numbersFrom: least,
    takesBooleans: false,
  };
}

/** The name of a report: a year, or a year with a number behind it. */
export const REPORT_NAME: Notation = {
  form: "naam van een rapport: een jaar, of een jaar met een nummer als er meer rapporten in een jaar zijn",
  examples: ["2026", "2026-1"],
  choices: [],
  texts: `${numberPattern("0+").slice(0, -1)}|${whole(`\\d{4}\\s?(?:${DASH}|[/_ ])\\s?0?[1-9]\\d?`).slice(1)}`,
  numbersFrom: 2000,
  takesBooleans: false,
};

/** One of a few words, in either case and with a space, hyphen or underscore between. */
export function wordNotation(allowed: readonly string[]): Notation {
  const loose = allowed.map((word) =>
    word
      .split(/[\s_-]+/u)
      .map((part) => anyCase(part.replace(/\./gu, "\\.")))
      .join("[\\s_-]+"),
  );
  return {
    form: "een van deze woorden",
    examples: allowed.slice(0, 1),
    choices: allowed,
    texts: whole(loose.join("|")),
    numbersFrom: null,
    takesBooleans: false,
  };
}

/** The mark of something that stands elsewhere. */
export function referenceNotation(form: string, example: string): Notation {
  return { ...ANY_WORD, form, examples: [example] };
}
