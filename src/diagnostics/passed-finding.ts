import type { Diagnostic } from "./diagnostic.ts";

/** A finding that an exception lets pass, with what the exception says. */
export interface PassedFinding {
  readonly diagnostic: Diagnostic;
  /** The year of the report whose uitzonderingen.yaml says so. */
  readonly jaar: number;
  /** The name of that report. */
  readonly rapport: string;
  readonly reden: string;
  readonly rol: string;
  /** The last day on which it counts, as an ISO date. */
  readonly tot: string;
}
