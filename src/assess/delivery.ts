import type { Resultaat, Thema } from "../content/content.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/**
 * Where a report stands: of all that is asked for it, whether it is there and in order, by who is asked. It counts what
 * was asked and not what is found, so that who delivered nothing never looks better than who delivered half. It is made
 * of the findings as they are told, and holds no words.
 */
export interface Inlevering {
  /** The report as a whole, each theme in the deal's order, then the deal's own files. */
  readonly groepen: readonly Inlevergroep[];
  /** All of them together. */
  readonly telling: Levertelling;
}

/** What is asked of one theme, or of the report or the deal as a whole. */
export interface Inlevergroep {
  readonly van: { readonly kind: "rapport" | "deal" } | { readonly kind: "thema"; readonly thema: Thema };
  /** The role that is asked; null where the deal names none. */
  readonly rol: string | null;
  readonly stukken: readonly Leverstuk[];
  /** What is found outside all that is asked, by the file in which it is. */
  readonly los: readonly LosPunt[];
  readonly telling: Levertelling;
}

/**
 * How something that is asked stands: there and nothing wrong with it; there with a warning; there with an error; not
 * there; or not to be judged before something else is mended.
 */
export type Leverstaat = "geleverd" | "let op" | "fout" | "ontbreekt" | "wacht";

/** One thing that is asked. */
export interface Leverstuk {
  readonly gevraagd: Gevraagd;
  readonly staat: Leverstaat;
  /** What is told of it, in the order given. What is told of several that lack stands with each of them. */
  readonly bevindingen: readonly Diagnostic[];
  /** What is to be mended before all of it can be judged. */
  readonly oorzaken: readonly Diagnostic[];
}

/** What is asked: a result's entry, a text under a fixed heading, a project, or a file as a whole. */
export type Gevraagd =
  | (OfFile & { readonly kind: "resultaat"; readonly resultaat: Resultaat })
  | (OfFile & { readonly kind: "tekst"; readonly kop: string })
  | (OfFile & { readonly kind: "project"; readonly id: string; readonly naam: string | null })
  | (OfFile & { readonly kind: "bestand" });

interface OfFile {
  /** Where it stands, or would. */
  readonly file: string;
}

/** Findings of one file that belong to nothing that is asked. */
export interface LosPunt {
  /** Null for the content as a whole. */
  readonly file: string | null;
  readonly bevindingen: readonly Diagnostic[];
}

/** How much there is of everything. `geleverd` and `nogTeDoen` without loose points are `gevraagd` together. */
export interface Levertelling {
  readonly gevraagd: number;
  /** There, and nothing that holds the report back; a warning does not. */
  readonly geleverd: number;
  readonly ontbreekt: number;
  /** With an error: what is asked, and loose points. */
  readonly fout: number;
  readonly wacht: number;
  /** What lacks, is wrong or waits. */
  readonly nogTeDoen: number;
  /** There with a warning, whatever else is told of it: what is asked, and loose points. */
  readonly letOp: number;
}
