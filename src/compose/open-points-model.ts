import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ReportMeta } from "./report-model.ts";

/** The page `openstaande-punten.html`: what the bureau still has to chase; it stays in the house. */
export interface OpenPointsModel {
  readonly meta: ReportMeta;
  readonly counts: { readonly errors: number; readonly warnings: number; readonly infos: number };
  readonly groups: readonly OpenPointsGroup[];
}

export interface OpenPointsGroup {
  readonly id: string;
  /** "Thema 3 · Wonen" or "Hele rapport". */
  readonly title: string;
  /** Role that is asked, e.g. "themacoördinator Wonen"; empty for none. */
  readonly role: string;
  readonly points: readonly {
    readonly diagnostic: Diagnostic;
    /** Lines around the place; empty for none. */ readonly frame: string;
  }[];
}
