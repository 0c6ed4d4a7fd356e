/** Where a value comes from: a place in a content file, or a rule that computed it from such places. */
export type Origin = ContentOrigin | ComputedOrigin;

export interface ContentOrigin {
  readonly kind: "content";
  /** Path relative to the content root, forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

export interface ComputedOrigin {
  readonly kind: "computed";
  /** Name of the rule, e.g. "totaal" or "aandeel"; explained in docs/rekenregels.md. */
  readonly rule: string;
  readonly from: readonly ContentOrigin[];
}

/**
 * bekend: there is a value. volgt: it is missing or wrong and still to come. vertrouwelijk: there is one, but this
 * edition withholds it. onbekend: the content says that nobody knows it. nvt: there can be none.
 */
export type ValueStatus = "bekend" | "volgt" | "vertrouwelijk" | "onbekend" | "nvt";

/** What a number measures; render turns it into Dutch notation. */
export type Quantity =
  | "aantal" // a count or other plain number
  | "oppervlakte" // square metres
  | "euro" // exact cents
  | "mln-euro" // exact cents, printed in millions with one decimal
  | "dzd-euro" // exact cents, printed in thousands
  | "procent"; // 0-100

/** A number on its way to the page: typed, with its status and source. */
export interface Figure {
  readonly kind: "figure";
  readonly quantity: Quantity;
  /** Null unless the status is "bekend". Cents for the euro quantities. */
  readonly value: number | null;
  /** Unit in Dutch that is printed behind it, e.g. "gezinnen" or "m²"; null prints the bare number. */
  readonly unit: string | null;
  /** Prints a sign before a positive number as well ("+144"). */
  readonly signed: boolean;
  /** A percentage that this one is held against beside it: its notation tells the two apart. Null for none. */
  readonly against: number | null;
  readonly status: ValueStatus;
  readonly origin: Origin;
}

/** A date on its way to the page. */
export interface DateFigure {
  readonly kind: "date";
  /** ISO date; null unless the status is "bekend". */
  readonly value: string | null;
  /** "lang": 30 april 2026; "kort": 30-4-2026. */
  readonly notation: "lang" | "kort";
  readonly status: ValueStatus;
  readonly origin: Origin;
}

/** The judgement a coordinator gives a result; its words and signs are decided in render. */
export const OORDELEN = ["op schema", "afgerond", "aandacht", "vertraagd", "nog niet gestart", "vervallen"] as const;
export type Oordeel = (typeof OORDELEN)[number];

/** What a report tells of a result: its oordeel; "volgt" as long as there is none, "vertrouwelijk" where it is withheld. */
export type OordeelStand = Oordeel | "volgt" | "vertrouwelijk";

/** Whether a report tells the oordeel of a result. */
export function isOordeel(stand: OordeelStand | null): stand is Oordeel {
  return stand !== null && stand !== "volgt" && stand !== "vertrouwelijk";
}
