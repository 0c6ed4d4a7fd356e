/**
 * What a run of the tests left behind in the program's own files: what was checked, how it was looked at, when and with
 * which tools. The program prints it and never judges it; the tests fail when it is no longer true.
 */
export interface TestRecord {
  /** ISO date of the run that wrote it. */
  readonly getoetst: string;
  /** SHA-256 of all that makes up what was tested, and of the rules it was tested by. */
  readonly onderwerp: string;
  readonly gereedschap: readonly { readonly naam: string; readonly versie: string }[];
  readonly toetsen: readonly TestedPoint[];
}

/** One thing that was checked. */
export interface TestedPoint {
  readonly id: string;
  /** In Dutch, for readers. */
  readonly wat: string;
  /** How it was looked at, in words: "320 pixels breed". */
  readonly omstandigheden: readonly string[];
  readonly voldoet: boolean;
}

/** The records of a program: of its web pages and of its PDF files. Null where the tests have not written one. */
export interface TestRecords {
  readonly webpagina: TestRecord | null;
  readonly pdf: TestRecord | null;
}

/** No tests were done, or nobody kept what came of them. */
export const NO_RECORDS: TestRecords = { webpagina: null, pdf: null };
