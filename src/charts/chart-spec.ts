import type { OordeelStand } from "../value/value.ts";

/** A chart as data: numbers and strings only. `charts/` turns it into a Chart.js configuration and that into SVG. */
export type ChartSpec = ProgressChart | StatusChart | MoneyChart;

/** Progress of one part of a result against what was agreed and what the region planned. */
export interface ProgressChart {
  readonly kind: "voortgang";
  /** Unit in the plural, e.g. "gezinnen" or "m²". */
  readonly unit: string;
  /** What was agreed through time, oldest first: a step at each day on which it changed. Empty where there is no number. */
  readonly target: readonly TargetLevel[];
  /** One entry a report year, oldest first; value null when it is not known. */
  readonly years: readonly ProgressYear[];
  /** The region's own planning, oldest first; empty when there is none. */
  readonly plan: readonly DatedNumber[];
  /** The region's own prognosis at its date. */
  readonly prognosis: DatedNumber | null;
  /** Last calendar year on the axis. */
  readonly lastYear: number;
}

/** What is agreed from a day on, until the next level. */
export interface TargetLevel {
  /** ISO date; null for the start. */
  readonly from: string | null;
  /** Null from the day on which no number is agreed any more. */
  readonly value: number | null;
  /** E.g. "afspraak: minimaal 1.000". */
  readonly label: string;
}

export interface ProgressYear {
  readonly year: number;
  /** ISO date at which the value was measured. */
  readonly date: string;
  readonly value: number | null;
  /** True for the year of this report (drawn dark and labelled largest). */
  readonly isCurrent: boolean;
  /** Text of the year on the axis, e.g. "2026"; empty for the number of the year. */
  readonly label: string;
}

interface DatedNumber {
  readonly date: string;
  readonly value: number;
  /** Dutch text drawn at the point or line, e.g. "prognose 860"; empty for none. */
  readonly label: string;
}

/** All results by theme, each as the sign of its oordeel. */
export interface StatusChart {
  readonly kind: "status";
  readonly rows: readonly {
    readonly number: string;
    readonly name: string;
    readonly results: readonly { readonly id: string; readonly oordeel: OordeelStand }[];
  }[];
}

/** An amount in cents; or the word for why there is none: "volgt", "vertrouwelijk". */
export type MoneyAmount = number | string;

/** Spent inside committed inside reserved, one bar a source of money. */
export interface MoneyChart {
  readonly kind: "geld";
  /** In which unit the amounts are written. */
  readonly unit: "mln-euro" | "dzd-euro";
  readonly bars: readonly {
    readonly name: string;
    readonly spent: MoneyAmount;
    readonly committed: MoneyAmount;
    readonly reserved: MoneyAmount;
  }[];
}
