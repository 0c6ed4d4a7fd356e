/** A place in a text. Lines and columns count from 1, offsets from 0 (in UTF-16 units of the text without its BOM). */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** error: no definitive version. warning: somebody should look. info: good to know. */
export type Severity = "error" | "warning" | "info";

/** One finding, ready to be shown or written as JSON. Plain data, not an Error. */
export interface Diagnostic {
  /** `stage/kebab-name`; permanent. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** Path relative to the content root, or null for the content as a whole. */
  readonly file: string | null;
  readonly range: Range | null;
  /** What is wrong and why, in Dutch; without file and line. */
  readonly message: string;
  /** What to do about it, in Dutch; null when the message says it all. */
  readonly hint: string | null;
  /** The change that takes the finding away, where only one is likely; null where somebody must choose. */
  readonly edit: Edit | null;
  /** What stands there and what was expected, as short texts. */
  readonly actual: string | null;
  readonly expected: string | null;
  readonly related: readonly RelatedPlace[];
  /** What its words name: ids, names, headings. By these an exception knows it, wherever it stands. */
  readonly about: readonly string[];
  /** What it rests on: as long as a fault is told of one of these, it waits. */
  readonly needs: readonly Need[];
}

/** A change to a content file: what is to stand in the place of a stretch of it. */
export interface Edit {
  readonly file: string;
  readonly range: Range;
  readonly text: string;
}

/** Something that must be there and be sound before a finding can be judged. */
export interface Need {
  /** The path of a file; ending in a slash, of a folder in which a file may not have been read. */
  readonly file: string;
  /** Null for the file as a whole. */
  readonly line: number | null;
  /** The mark of what is needed; null for whatever stands there. */
  readonly about: string | null;
}

export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly range: Range;
}
