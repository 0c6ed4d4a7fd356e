/** What a written number is. `dutch` says how it may have been meant, in the notation the program reads. */
export type ReadNumber =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "dutch"; readonly readings: readonly string[] }
  | { readonly kind: "none" };

/** More digits than this do not fit in a number of the computer. */
const MOST_DIGITS = 15;
/** A point before exactly three digits, which is as likely a Dutch thousand. */
const THOUSAND = /^[-+]?[1-9]\d{0,2}\.\d{3}$/u;

/** Reads digits with an optional decimal point. */
export function readNumber(written: string): ReadNumber {
  // Adding nothing takes the sign off a zero.
  if (isPlain(written) && !THOUSAND.test(written)) return { kind: "number", value: Number(written) + 0 };
  const readings = readDutchNumber(written);
  return readings.length === 0 ? { kind: "none" } : { kind: "dutch", readings };
}

function isPlain(written: string): boolean {
  return /^[-+]?\d+(?:\.\d+)?$/u.test(written) && written.replace(/\D/gu, "").length <= MOST_DIGITS;
}

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

/** How a number in Dutch notation may have been meant; empty when it is none. */
function readDutchNumber(written: string): string[] {
  const bare = written
    .replace(/^(?:€|eur|euro)\s*/iu, "")
    .replace(/\s*(?:€|eur|euro|%|procent|m2|m²|,-)\s*$/iu, "")
    .replace(/,-$/u, "");
  const match = /^([-+]?)([\d.,\s\u00a0]*\d)\s*([a-z]*\.?)$/iu.exec(bare.trim());
  const scale = SCALES[match?.[3]?.toLowerCase() ?? ""];
  const digits = (match?.[2] ?? "").replace(/[\s\u00a0]/gu, "");
  if (match === null || scale === undefined) return [];
  const sign = match[1] === "-" ? "-" : "";
  return [...new Set(readDigits(digits).map((value) => sign + toPlainText(value * scale)))].filter(isPlain);
}

/** The possible values of digits with points and commas. */
function readDigits(digits: string): number[] {
  if (/^\d+$/u.test(digits)) return [Number(digits)];
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(digits)) {
    const dutch = Number(digits.replaceAll(".", "").replace(",", "."));
    return /^\d{1,3}\.\d{3}$/u.test(digits) ? [dutch, Number(digits)] : [dutch];
  }
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits)) {
    const english = Number(digits.replaceAll(",", ""));
    return /^\d{1,3},\d{3}$/u.test(digits) ? [Number(digits.replace(",", ".")), english] : [english];
  }
  if (/^\d+,\d+$/u.test(digits)) return [Number(digits.replace(",", "."))];
  return /^\d+\.\d+$/u.test(digits) ? [Number(digits)] : [];
}

/** A value as the program takes it: a zero more where three digits behind the point could be a thousand. */
function toPlainText(value: number): string {
  const text = String(Number(value.toFixed(6)));
  return THOUSAND.test(text) ? `${text}0` : text;
}

export type ReadDate =
  | { readonly kind: "date"; readonly iso: string }
  | { readonly kind: "dutch"; readonly iso: string }
  | { readonly kind: "impossible" }
  | { readonly kind: "none" };

const MONTHS = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** Reads an ISO date; recognises a Dutch one (30-4-2026, 30 april 2026) and says how to write it. */
export function readDate(written: string): ReadDate {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(written);
  if (iso !== null) return exists(iso[1], iso[2], iso[3]) ? { kind: "date", iso: written } : { kind: "impossible" };
  const loose = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(written);
  if (loose !== null) return asDutch(loose[1], loose[2], loose[3]);
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/u.exec(written);
  if (dutch !== null) return asDutch(dutch[3], dutch[2], dutch[1]);
  const named = /^(\d{1,2}) ([a-z]{3})[a-z]*\.? (\d{4})$/iu.exec(written);
  const month = MONTHS.indexOf((named?.[2] ?? "").toLowerCase().replace("mrt", "maa")) + 1;
  return named === null || month === 0 ? { kind: "none" } : asDutch(named[3], String(month), named[1]);
}

function asDutch(year = "", month = "", day = ""): ReadDate {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return exists(year, month, day) ? { kind: "dutch", iso } : { kind: "impossible" };
}

function exists(year = "", month = "", day = ""): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
