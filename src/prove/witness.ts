import type { Tag, TextRun } from "../pdf/reading/pdf-reading.ts";

/** A text as a reader meets it, on the web page or in the PDF. */
export interface WitnessText {
  readonly text: string;
  /** From 1; 0 on the web, which has no pages. */
  readonly page: number;
  /** How it is drawn; empty on the web. */
  readonly runs: readonly TextRun[];
  /** The tag below which it stands; null on the web. */
  readonly tag: Tag | null;
}

/** What is said in each part of the report, in the order of reading, by the id of the part. */
export type Witness = ReadonlyMap<string, readonly WitnessText[]>;

/** Id of what goes before the table of contents, and of that table itself. */
export const COVER = "omslag";
export const CONTENTS = "inhoud";
