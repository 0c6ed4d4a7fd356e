import type { Stapnaam } from "../schema/stappen.ts";
import type { ValueStatus } from "../value/value.ts";

/** What changed between two reports, or between two versions of one. Plain data, without a sentence in it. */
export interface Vergelijking {
  readonly van: Kant;
  readonly naar: Kant;
  /** In the order of the report: the report itself, results, goals, projects, money, what is told, texts. */
  readonly veranderingen: readonly Verandering[];
  /** What was not compared, since the form in which one of them was kept does not have it. */
  readonly niet_vergeleken: readonly Onderwerpsoort[];
}

/** What a report tells of how it changed since it was sent. */
export interface Veranderd {
  /** When it was sent, by which step, and which version that was. */
  readonly sinds: { readonly stap: Stapnaam; readonly datum: string; readonly versienummer: number };
  readonly vergelijking: Vergelijking;
}

/** One of the two. */
export interface Kant {
  /** Name of the report. */
  readonly rapport: string;
  readonly versie: "concept" | "definitief";
  readonly versienummer: number;
  readonly editie: string;
  readonly peildatum: string | null;
}

export const ONDERWERPSOORTEN = [
  "rapport",
  "resultaat",
  "doel",
  "project",
  "geld",
  "greep",
  "besluit",
  "belofte",
  "agenda",
  "tekst",
] as const;
export type Onderwerpsoort = (typeof ONDERWERPSOORTEN)[number];

/**
 * nieuw: it was not there. vervallen: it is there no more. gewijzigd: it reads otherwise. herzien: a figure of an earlier
 * report was restated.
 */
export const AARDEN = ["nieuw", "vervallen", "gewijzigd", "herzien"] as const;

/** One thing that is not as it was. */
export interface Verandering {
  readonly soort: Onderwerpsoort;
  /** What it is about, with the mark of the deal before it. */
  readonly id: string;
  /** How that is called; null for the report as a whole. */
  readonly naam: string | null;
  /** Which part of it; null for the whole. */
  readonly onderdeel: string | null;
  /** What of it: "streefwaarde", "toelichting"; null where the thing itself came or went. */
  readonly wat: string | null;
  readonly aard: (typeof AARDEN)[number];
  readonly was: Toestand | null;
  readonly nu: Toestand | null;
  /** Of a figure that was restated: why; of a target: what changed it. */
  readonly reden: string | null;
}

/** What stood or stands there. */
export type Toestand =
  | {
      readonly soort: "cijfer";
      readonly status: ValueStatus;
      /** Whole cents for an amount, percents for a share. */
      readonly waarde: number | null;
      readonly eenheid: "aantal" | "m2" | "eurocent" | "procent" | "eurocent per euro";
      /** What is counted; null where nothing says. */
      readonly maat: string | null;
    }
  | { readonly soort: "datum"; readonly waarde: string }
  | { readonly soort: "woorden"; readonly waarde: string };
