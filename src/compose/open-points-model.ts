import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ReportMeta, Table } from "./report-model.ts";

/** The page `openstaande-punten.html`: what the bureau still has to chase; it stays in the house. */
export interface OpenPointsModel {
  readonly meta: ReportMeta;
  /** How far the themes are, in a sentence or two. */
  readonly lead: string;
  /** What counts most, large. */
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  /** What is asked of whom, and how much of it is there. */
  readonly overview: Table;
  /** Of whom something is to be told, in the order of the overview. */
  readonly groups: readonly OpenPointsGroup[];
  /** What is only good to know, of all of them. */
  readonly infos: readonly OpenPoint[];
}

export interface OpenPointsGroup {
  readonly id: string;
  /** "Thema 3 · Wonen" or "Hele rapport". */
  readonly title: string;
  /** Role that is asked, e.g. "themacoördinator Wonen". */
  readonly role: string;
  /** How much is there, in a sentence. */
  readonly summary: string;
  readonly missing: {
    /** What is not there, by name. */
    readonly names: readonly string[];
    /** What is told of it. */
    readonly points: readonly OpenPoint[];
  };
  readonly errors: readonly PointsOfOne[];
  readonly waiting: readonly {
    readonly name: string;
    /** Where something is to be mended first. */
    readonly places: readonly Place[];
  }[];
  readonly warnings: readonly PointsOfOne[];
}

/** What is told of one thing that is asked, or of one file beside these. */
export interface PointsOfOne {
  readonly name: string;
  readonly points: readonly OpenPoint[];
}

export interface OpenPoint {
  readonly diagnostic: Diagnostic;
  /** Other places in the same file of which the same is said. */
  readonly others: readonly Place[];
  /** Lines around the place; empty for none. */
  readonly frame: string;
}

type Place = Pick<Diagnostic, "file" | "range">;
