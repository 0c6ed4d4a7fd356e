/** What a written number is. `dutch` says how it may have been meant: more than one reading remains. */
export type ReadNumber =
  | {
      readonly kind: "number";
      readonly value: number;
      /** It was written otherwise than the program writes numbers, in a way that leaves one reading. */
      readonly isUnderstood: boolean;
    }
  | { readonly kind: "dutch"; readonly readings: readonly string[] }
  | { readonly kind: "none" };

/** What a field allows of a number; it decides between readings. */
export interface NumberForm {
  /** The most digits behind the point; null for any. */
  readonly decimals: number | null;
}

const ANY: NumberForm = { decimals: null };

/** More digits than this do not fit in a number of the computer. */
const MOST_DIGITS = 15;
/** A point before exactly three digits, which is as likely a Dutch thousand. */
const THOUSAND = /^[-+]?[1-9]\d{0,2}\.\d{3}$/u;

/** Reads a number, in the program's notation or in a Dutch one that leaves one reading in its field. */
export function readNumber(written: string, { decimals }: NumberForm = ANY): ReadNumber {
  // Adding nothing takes the sign off a zero.
  if (isPlain(written) && !THOUSAND.test(written)) {
    return { kind: "number", value: Number(written) + 0, isUnderstood: false };
  }
  const fits = (text: string): boolean => decimals === null || countDecimals(Number(text)) <= decimals;
  const readings = readDutchNumber(written, decimals === null || decimals >= THOUSANDTH).filter(fits);
  const [first, second] = readings;
  if (first === undefined) return { kind: "none" };
  return second === undefined
    ? { kind: "number", value: Number(first) + 0, isUnderstood: true }
    : { kind: "dutch", readings };
}

function isPlain(written: string): boolean {
  return /^[-+]?\d+(?:\.\d+)?$/u.test(written) && written.replace(/\D/gu, "").length <= MOST_DIGITS;
}

/** The digits behind the point of a value, without zeros at the end. */
export function countDecimals(value: number): number {
  return (/\.(\d*)$/u.exec(value.toFixed(MOST_DECIMALS).replace(/0+$/u, ""))?.[1] ?? "").length;
}

/** More are not counted: the computer itself makes some. */
const MOST_DECIMALS = 6;

const SCALES: Record<string, number> = {
  "": 1,
  duizend: 1e3,
  k: 1e3,
  mln: 1e6,
  "mln.": 1e6,
  miljoen: 1e6,
  mio: 1e6,
  mld: 1e9,
  miljard: 1e9,
};

/** Three digits behind a point or comma are thousandths, or it sets a thousand apart. */
const THOUSANDTH = 3;

/** How a number in Dutch notation may have been meant; empty when it is none. */
function readDutchNumber(written: string, hasThousandths: boolean): string[] {
  const bare = written
    .replace(/^(?:€|eur|euro)\s*/iu, "")
    .replace(/\s*(?:€|eur|euro|m2|m²|,-)\s*$/iu, "")
    .replace(/,[-–—]+$/u, "");
  const match = /^([-+−–—]?)\s?([\d.,\s\u00a0\u202f]*\d)\s*([a-z]*\.?)$/iu.exec(bare.trim());
  const scale = SCALES[match?.[3]?.toLowerCase() ?? ""];
  const digits = match?.[2] ?? "";
  if (match === null || scale === undefined) return [];
  const sign = match[1] === "" || match[1] === "+" ? "" : "-";
  return [...new Set(readDigits(digits, hasThousandths).map((value) => sign + toPlainText(value * scale)))].filter(
    isPlain,
  );
}

/** Thousands set apart by a space: as many digits in each group as there must be. */
const SPACED = /^\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?:,\d+)?$/u;

/** The possible values of digits with points, commas and spaces. */
function readDigits(written: string, hasThousandths: boolean): number[] {
  if (/[\s\u00a0\u202f]/u.test(written) && !SPACED.test(written)) return [];
  const digits = written.replace(/[\s\u00a0\u202f]/gu, "");
  if (/^\d+$/u.test(digits)) return [Number(digits)];
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u.test(digits)) {
    const dutch = Number(digits.replaceAll(".", "").replace(",", "."));
    return hasThousandths && /^\d{1,3}\.\d{3}$/u.test(digits) ? [dutch, Number(digits)] : [dutch];
  }
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u.test(digits)) {
    const english = Number(digits.replaceAll(",", ""));
    return hasThousandths && /^\d{1,3},\d{3}$/u.test(digits) ? [Number(digits.replace(",", ".")), english] : [english];
  }
  if (/^\d+,\d+$/u.test(digits)) return [Number(digits.replace(",", "."))];
  return /^\d+\.\d+$/u.test(digits) ? [Number(digits)] : [];
}

/** A value as the program takes it: a zero more where three digits behind the point could be a thousand. */
function toPlainText(value: number): string {
  const text = String(Number(value.toFixed(MOST_DECIMALS)));
  return THOUSAND.test(text) ? `${text}0` : text;
}

export type ReadDate =
  | {
      readonly kind: "date";
      readonly iso: string;
      /** It was written otherwise than with the year first, in a way that leaves one reading. */
      readonly isUnderstood: boolean;
    }
  /** Day and month may have changed places, as in the notation of another country. */
  | { readonly kind: "ambiguous"; readonly readings: readonly string[] }
  | { readonly kind: "impossible" }
  | { readonly kind: "none" };

const MONTHS = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
/** What Word and others make of a hyphen. */
const DASHES = /[‐‑‒–—−]/gu;
const DAY_NAME = /^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo),? /iu;

/** Reads a date: with the year first, or as it is written in Dutch (30-4-2026, 30 april 2026). */
export function readDate(written: string): ReadDate {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(written);
  if (iso !== null) {
    return exists(iso[1], iso[2], iso[3])
      ? { kind: "date", iso: written, isUnderstood: false }
      : { kind: "impossible" };
  }
  const bare = written.replace(DASHES, "-").replace(DAY_NAME, "").trim();
  const loose = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(bare);
  if (loose !== null) return understand(loose[1], loose[2], loose[3]);
  const dutch = /^(\d{1,2})(?: ?[-/.] ?| )(\d{1,2})(?: ?[-/.] ?| )(\d{4})$/u.exec(bare);
  if (dutch !== null) return isForeign(bare, dutch) ?? understand(dutch[3], dutch[2], dutch[1]);
  const named = /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})$/iu.exec(bare);
  const month = MONTHS.indexOf((named?.[2] ?? "").toLowerCase().replace("mrt", "maa")) + 1;
  return named === null || month === 0 ? { kind: "none" } : understand(named[3], String(month), named[1]);
}

/** With slashes a program of another country may have put the month first; null where that makes no difference. */
function isForeign(written: string, [, day = "", month = "", year = ""]: RegExpExecArray): ReadDate | null {
  const isDoubtful = written.includes("/") && Number(day) <= 12 && Number(month) <= 12 && Number(day) !== Number(month);
  return isDoubtful ? { kind: "ambiguous", readings: [toIso(year, month, day), toIso(year, day, month)] } : null;
}

function understand(year = "", month = "", day = ""): ReadDate {
  return exists(year, month, day)
    ? { kind: "date", iso: toIso(year, month, day), isUnderstood: true }
    : { kind: "impossible" };
}

function toIso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function exists(year = "", month = "", day = ""): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
