import type { Verandering } from "../content/verandering.ts";
import type { Block, RichText } from "./report-model.ts";

/** What changed between two reports or versions, in words. */
export interface ComparisonModel {
  readonly title: string;
  /** Which two they are, and how much changed. */
  readonly lead: string;
  readonly groups: readonly ComparisonGroup[];
  /** What could not be compared; empty for nothing. */
  readonly note: string;
}

/** Changes of one kind. */
export interface ComparisonGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ComparisonRow[];
}

/** One change. */
export interface ComparisonRow {
  readonly aard: Verandering["aard"];
  /** A sign and a word: "+ nieuw". */
  readonly sign: string;
  /** "3.1 Bomen, langs wegen" */
  readonly about: string;
  /** "streefwaarde"; empty for the thing itself. */
  readonly what: string;
  /** Empty for nothing. */
  readonly was: RichText;
  readonly now: RichText;
  /** Of a figure that was restated: why; empty for nothing. */
  readonly reason: string;
}

/** The page vergelijking.html. */
export interface ComparisonPage {
  readonly model: ComparisonModel;
  readonly deal: { readonly id: string; readonly naam: string };
  /** Name of the newer report. */
  readonly report: string;
  /** Whether figures of one of the two are invented. */
  readonly isExample: boolean;
  readonly blocks: readonly Block[];
}
