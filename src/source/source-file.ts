import type { At } from "./at.ts";
import type { LineMap } from "./line-map.ts";

/** A text file of the content tree. */
export interface TextSource {
  readonly path: string;
  /** Text without a byte order mark. */
  readonly text: string;
  readonly lines: LineMap;
}

/** A YAML file that parsed. All scalars are strings, null where nothing stands; the schema gives them their types. */
export interface YamlSource extends TextSource {
  readonly data: unknown;
  /** The place of the file as a whole, from which those of all in it are found. */
  readonly root: At;
}

/** A Markdown file cut at its headings. */
export interface MarkdownSource extends TextSource {
  readonly sections: readonly MarkdownSection[];
}

export interface MarkdownSection {
  /** Text of the heading; empty for what stands before the first one. */
  readonly heading: string;
  readonly headingOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
}

/** A picture: only its bytes' place and hash matter to the core. */
export interface ImageSource {
  readonly path: string;
  readonly bytes: Uint8Array;
}
