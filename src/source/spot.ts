/** A stretch of a text: line, column and offset of its start, then of its end; lines and columns count from 1. */
export type Span = readonly [
  startLine: number,
  startColumn: number,
  startOffset: number,
  endLine: number,
  endColumn: number,
  endOffset: number,
];

/** A stretch of a text by its offsets alone. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where one value of a YAML file stands in its text, with all that stands in it. Plain data, apart from the parser's own
 * tree, so that it can be kept beside the data and written as JSON.
 */
export interface Spot {
  /** Of the value; of its key where nothing stands behind that. */
  readonly span: Span;
  /** Of the key before it; null for an item of a list and for the file itself. */
  readonly key: Span | null;
  /** Of a group or a list its first line, up to the end of its first key or item; null for a single value. */
  readonly head: Span | null;
  /** The offset up to which it reaches, with the blanks and comments behind it. */
  readonly reach: number;
  /** True where a key has nothing behind it. */
  readonly isEmpty: boolean;
  /** Of a group: by key, the first of each. */
  readonly fields: Readonly<Record<string, Spot>> | null;
  /** Of a list, in order. */
  readonly items: readonly Spot[] | null;
}

/** A path into the data of a YAML file: keys and list indices. */
export type DataPath = readonly (string | number)[];
