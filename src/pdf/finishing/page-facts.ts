/** What a page says of itself and of how it is built, as it was read from the page that was printed. */
export interface PageFacts {
  readonly title: string;
  /** Of the whole page: "nl". */
  readonly language: string;
  /** Content of each `<meta>` by its name; "dcterms.date" is the report's date, and empty as long as there is none. */
  readonly meta: ReadonlyMap<string, string>;
  /** Texts of the headings, in order. */
  readonly headings: readonly string[];
  /** Ids to which the links of the table of contents, a `<nav>`, lead, in order. */
  readonly contents: readonly string[];
  /** Per `<dl>` what is in it, in order. */
  readonly definitions: readonly (readonly Definition[])[];
}

/** A `<dt>` or a `<dd>`. */
export interface Definition {
  readonly isTerm: boolean;
  readonly text: string;
}
