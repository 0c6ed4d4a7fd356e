import type { Pairs } from "./compare-pairs.ts";

/** One stage of a run: its own time, and the most memory the process had used by its end. */
export interface Stage {
  readonly name: "read" | "link" | "assess" | "rules" | "compose" | "assets" | "render" | "data";
  readonly ms: number;
  readonly peakMb: number;
}

/** What `run-stages.ts` tells of one run. */
export interface StagesRun {
  /** Memory of the process before the first stage: Node and the program's code. */
  readonly startMb: number;
  readonly stages: readonly Stage[];
  /** Part of "render". */
  readonly chartsMs: number;
  readonly htmlBytes: number;
  readonly dataBytes: number;
}

/** What `run-pdf.ts` tells of one run. */
export interface PdfRun {
  readonly totalMs: number;
  /** Of that, the time in which we waited for the browser. */
  readonly browserMs: number;
  readonly passes: number;
  readonly pages: number;
}

/** What `run-proof.ts` tells of one run. */
export interface ProofRun {
  /** What each part of the report is to say, with each figure spelled by a second hand. */
  readonly claimsMs: number;
  /** What is seen of it, on the web page and on paper. */
  readonly inkMs: number;
  readonly fingerprintMs: number;
}

/** What `run-charts.ts` tells. */
export interface ChartsRun {
  /** Charts in one measurement. */
  readonly charts: number;
  readonly pairs: Pairs;
}

/** What `run-ledger.ts` tells. */
export interface LedgerRun {
  readonly lines: number;
  readonly pairs: Pairs;
}

/** What `run-warm.ts` tells of one process. */
export interface WarmRun {
  readonly firstMs: number;
  readonly warmMs: number;
}
