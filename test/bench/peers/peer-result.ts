import type { Verdict } from "../../helpers/validator.ts";
import type { PdfFacts } from "./inspect-pdf.ts";

/** What was measured of one tool. */
export interface PeerResult {
  readonly name: string;
  /** Empty for what is in this project. */
  readonly version: string;
  readonly input: string;
  readonly outcome: MadePdf | NoPdf;
}

export interface MadePdf {
  readonly kind: "made";
  /** Whole processes, in milliseconds. */
  readonly times: readonly number[];
  readonly facts: PdfFacts;
  readonly verdicts: Verdicts;
}

/** Null where the validator could not read the file. */
interface Verdicts {
  readonly ua: Verdict | null;
  readonly archive: Verdict | null;
}

export interface NoPdf {
  readonly kind: "failed";
  readonly afterMs: number;
  /** In the tool's own words. */
  readonly message: string;
}

/** On what, with what and when it was measured. */
export interface Circumstances {
  /** "2026-11-22" */
  readonly date: string;
  readonly machine: string;
  /** Processes that wanted a core in the minute before the first run; null where the system does not tell. */
  readonly load: number | null;
  readonly puppeteer: string;
  readonly validator: string;
  /** Of the page. */
  readonly title: string;
  readonly pageBytes: number;
}
