import type { Diagnostic, Range } from "../diagnostics/diagnostic.ts";
import type { Bron, ReferenceKind } from "../schema/fields.ts";
import type { MarkdownSection } from "../source/source-file.ts";
import type { DataPath, Spot } from "../source/spot.ts";
import type { FileRole } from "./file-role.ts";
import type { Stretch } from "./last-year.ts";

/**
 * What one content file says, apart from all others: a value that can be written as JSON. The same path and bytes give
 * the same value, so whoever holds it never reads the file again.
 */
export interface FileValue {
  readonly path: string;
  readonly role: FileRole;
  /** SHA-256 of its bytes; null when they could not be read. */
  readonly hash: string | null;
  /**
   * sound: all of it can be used. damaged: its writing is broken, and `body` holds what was not broken, or nothing. unread:
   * there is no text.
   */
  readonly state: "sound" | "damaged" | "unread";
  /** Without a byte order mark, last year's words blank; null for a picture and for what could not be read as text. */
  readonly text: string | null;
  /** Where in it last year's words stood, in order. */
  readonly lastYear: readonly Stretch[];
  readonly body: YamlBody | MarkdownBody | ImageBody | null;
  /** What is wrong with the file by itself. */
  readonly findings: readonly Diagnostic[];
}

export interface YamlBody {
  readonly kind: "yaml";
  /** As it was written: every scalar a text. */
  readonly raw: unknown;
  readonly spot: Spot;
  /** By the schema of its role, without what was wrong; null when nothing could be used. */
  readonly data: unknown;
  readonly references: readonly WrittenReference[];
  readonly texts: readonly WrittenText[];
  readonly quotations: readonly WrittenQuotation[];
  readonly places: readonly WrittenPlace[];
}

export interface MarkdownBody {
  readonly kind: "markdown";
  readonly sections: readonly MarkdownSection[];
  /** By fixed heading, the index of its section; those of a file without fixed headings are not asked for. */
  readonly taken: Readonly<Record<string, number>>;
}

interface ImageBody {
  readonly kind: "image";
  /** Null when name, first bytes and end do not agree. */
  readonly mediaType: string | null;
}

/** A field that names something which must exist. */
export interface WrittenReference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly range: Range;
  /** Of a part: the result whose part it is, by the nearest entry that names one; null where none does. */
  readonly resultaat: string | null;
  /** Of a part: the part that it stands in, which it cannot be itself. */
  readonly self: string | null;
}

/** Free text or other words in a field. */
export interface WrittenText {
  readonly path: DataPath;
  /** Offset of the first character in the file. */
  readonly start: number;
  /** The characters as they stand in the file; what writes the text down (quotation marks, a block's mark) is blank. */
  readonly text: string;
  /** veld: free text. woorden: a name or other words of one line. */
  readonly kind: "veld" | "woorden";
}

/** A field that holds words of the deal. */
export interface WrittenQuotation {
  readonly path: DataPath;
  readonly text: string;
}

/** A field that says where something stands in the deal. */
export interface WrittenPlace {
  readonly path: DataPath;
  readonly bron: Bron;
}
