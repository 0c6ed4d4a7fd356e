import type { ChartSpec } from "../../charts/chart-spec.ts";
import type { ContentOrigin } from "../../value/value.ts";

/** What kind of thing must be found; also its word in messages. */
export type ClaimKind =
  | "kop"
  | "tekst"
  | "citaat"
  | "bijschrift"
  | "kolomkop"
  | "rij"
  | "getal"
  | "noot"
  | "alternatieve tekst"
  | "inhoudsregel";

/** Something of the model that whoever reads the report must find in it, whatever the page looks like. */
export interface Claim {
  readonly kind: ClaimKind;
  /** Id of the table, figure, result or project in which it stands; empty for running text. */
  readonly inside: string;
  /** Its words in order; between two of them there may be words that only a screen reader says. */
  readonly pieces: readonly string[];
  /** Where its figures come from; empty for words alone. */
  readonly origins: readonly ContentOrigin[];
  /** Ids inside the report to which its links lead. */
  readonly mentions: readonly string[];
  /** What of it somebody wrote, by which its place in the content can be found; empty for what the program says. */
  readonly written: string;
  /** Whether a wide screen leaves it out, to show it on paper alone. */
  readonly onPaperOnly: boolean;
  /** The numbers that its picture shows; null for what is no drawing of numbers. */
  readonly picture: Picture | null;
}

/** What a drawing shows, as numbers. */
export type Picture = ChartSpec | ShareBar;

/** A bar that fills as much of its room as was reached of what was agreed; shares, 0-1. */
export interface ShareBar {
  readonly kind: "aandeel";
  readonly share: number;
  /** Null when nothing was planned. */
  readonly plannedShare: number | null;
}

/** All that one part of the report claims, in the order of reading. */
export interface ClaimedPart {
  /** Id of the chapter; "omslag" and "inhoud" for what goes before the chapters. */
  readonly id: string;
  readonly title: string;
  readonly claims: readonly Claim[];
}

/** The printed page of an anchor in words; empty where there are no pages. */
export type PageOf = (target: string) => string;
