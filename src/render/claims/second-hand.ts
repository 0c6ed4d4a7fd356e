import { missingStatus, STATUS_WORDS } from "../../value/notation/status-words.ts";
import type { Place } from "../../value/notation/format-figure.ts";
import type { DateFigure, Figure, Quantity } from "../../value/value.ts";

/**
 * How figures and dates read, written once more by other code than that of the page: of what the language itself knows of
 * Dutch months and of rounding. A month or a digit that one of the two has wrong is then seen by the proof.
 */
export function spellByHand(figure: Figure | DateFigure, place: Place): string {
  const { status, value } = figure;
  if (status !== "bekend" || value === null) return STATUS_WORDS[missingStatus(status)].word;
  return figure.kind === "date" ? writeDate(figure.value ?? "", figure.notation) : writeFigure(figure, place);
}

function writeFigure(figure: Figure, place: Place): string {
  const unit = figure.unit ?? (place === "tekst" ? UNITS_IN_TEXT[figure.quantity] : UNITS_IN_TABLES[figure.quantity]);
  const number = writeQuantity(figure);
  return unit === "" ? number : `${number} ${unit}`;
}

const UNITS_IN_TEXT: Readonly<Record<Quantity, string>> = {
  aantal: "",
  oppervlakte: "",
  euro: "euro",
  "mln-euro": "miljoen euro",
  "dzd-euro": "duizend euro",
  procent: "procent",
};
const UNITS_IN_TABLES: Readonly<Record<Quantity, string>> = {
  ...UNITS_IN_TEXT,
  euro: "",
  "mln-euro": "",
  "dzd-euro": "",
  procent: "%",
};

function writeQuantity({ quantity, value, signed, against }: Figure): string {
  const amount = value ?? 0;
  switch (quantity) {
    case "aantal":
    case "oppervlakte":
      return writeNumber(amount, [0, MOST_WRITTEN.test(String(amount)) ? 6 : 2], signed);
    case "euro":
      return writeNumber(amount / 100, [amount % 100 === 0 ? 0 : 2, 2], signed);
    case "mln-euro":
      return writeNumber(amount / 1e8, [1, 1], signed);
    case "dzd-euro":
      return writeNumber(amount / 1e5, [0, 0], signed);
    case "procent":
      return writePercentage(amount, { signed, against });
  }
}

/** A number with no more decimals than somebody writes. */
const MOST_WRITTEN = /^-?\d+(?:\.\d{1,6})?$/u;

/** Percents: whole, unless that says nothing, all, or what it is held against, and it is not. */
export function writePercentage(
  value: number,
  { signed = false, against = null }: Partial<Pick<Figure, "signed" | "against">> = {},
): string {
  if (0 < value && value < 0.01) return "minder dan 0,01";
  const bounds = against === null ? [100] : [against, 100];
  const keepsItsSide = (rounded: number, bound: number): boolean =>
    value < bound ? rounded < bound : value > bound ? rounded > bound : rounded === bound;
  for (const digits of [0, 1, 2]) {
    const rounded = Number(round(value, [0, digits], "en"));
    if (bounds.every((bound) => keepsItsSide(rounded, bound))) return writeNumber(value, [0, digits], signed);
  }
  const rounded = Number(round(value, [0, 2], "en"));
  const near = bounds.find((bound) => !keepsItsSide(rounded, bound)) ?? 100;
  return `meer dan ${writeNumber(value > near ? near : near - 0.01, [0, 2], false)}`;
}

/** Least and most digits behind the comma. */
type Digits = readonly [least: number, most: number];

function writeNumber(value: number, digits: Digits, signed: boolean): string {
  const sign = value < 0 ? "−" : signed && value > 0 ? "+" : "";
  return sign + round(Math.abs(value), digits, "nl-NL");
}

/** What is something is never written as nothing. */
function round(value: number, [least, most]: Digits, language: string): string {
  const written = numberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most }).format(value);
  if (value === 0 || /[1-9]/u.test(written)) return written;
  return numberFormat(language, { maximumSignificantDigits: 1 }).format(value);
}

/** Made once: making one takes longer than writing a hundred numbers. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = FORMATS.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language, { ...options, useGrouping: language !== "en" });
  FORMATS.set(key, made);
  return made;
}

const DATE = { day: "numeric", year: "numeric", timeZone: "UTC" } as const;
const DATES = {
  lang: new Intl.DateTimeFormat("nl-NL", { ...DATE, month: "long" }),
  kort: new Intl.DateTimeFormat("nl-NL", { ...DATE, month: "numeric" }),
};

function writeDate(iso: string, notation: DateFigure["notation"]): string {
  const day = new Date(`${iso}T12:00:00Z`);
  return Number.isNaN(day.getTime()) ? iso : DATES[notation].format(day);
}
