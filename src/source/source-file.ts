import type { Document } from "yaml";
import type { LineMap } from "./line-map.ts";

/** A path into a YAML tree: keys and list indices. */
export type DataPath = readonly (string | number)[];

/** A text file of the content tree. */
export interface TextSource {
  readonly path: string;
  /** Text without a byte order mark. */
  readonly text: string;
  readonly lines: LineMap;
}

/** A YAML file that parsed. All scalars are strings, null where nothing stands; the schema gives them their types. */
export interface YamlSource extends TextSource {
  readonly kind: "yaml";
  readonly document: Document;
  readonly data: unknown;
}

/** A Markdown file cut at its headings. */
export interface MarkdownSource extends TextSource {
  readonly kind: "markdown";
  readonly sections: readonly MarkdownSection[];
}

/** A text file that is neither, e.g. the covenant's text. */
export interface PlainSource extends TextSource {
  readonly kind: "text";
}

export interface MarkdownSection {
  /** Text of the heading; empty for what stands before the first one. */
  readonly heading: string;
  readonly headingOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
}

export type SourceFile = YamlSource | MarkdownSource | PlainSource;

/** A picture: only its bytes' place and hash matter to the core. */
export interface ImageSource {
  readonly path: string;
  readonly bytes: Uint8Array;
}
