import type { Emptiable } from "../content/content.ts";
import type { At } from "../source/at.ts";

/** What a report promised or learnt, and what later reports said of it. */
export interface Belofte extends Emptiable {
  readonly id: string;
  readonly soort: "bijsturing" | "toezegging" | "leerpunt";
  readonly resultaat: string;
  /** Id of the theme of that result; null where it has none. */
  readonly thema: string | null;
  /** Name of the report that made it. */
  readonly rapport: string;
  readonly tekst: string | null;
  /** Who does it; null where that is not written, and for what has nobody: a promise, a lesson. */
  readonly door: string | null;
  /** To whom it was promised; null as `door`. */
  readonly aan: string | null;
  /** Ids of the parties that a promise concerns. */
  readonly betreft: readonly string[];
  /** The day on which it is due; null for a lesson. */
  readonly wanneer: string | null;
  readonly at: At;
  /** What later reports up to this one say of it, oldest first. */
  readonly antwoorden: readonly Antwoord[];
  /** Whether this report has to say what came of it and does not. */
  readonly isGevraagd: boolean;
}

/** What one report says of an earlier promise or lesson. */
export interface Antwoord {
  /** Name of the report. */
  readonly rapport: string;
  /** "herhaald" where it was written down once more under the same mark; null as long as it is not filled in. */
  readonly uitkomst: "nagekomen" | "later" | "vervallen" | "loopt door" | "afgesloten" | "herhaald" | null;
  readonly toelichting: string | null;
  readonly at: At;
}
