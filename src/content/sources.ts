import type { DealName } from "../schema/content-schemas.ts";
import type { ImageSource, SourceFile, TextSource } from "../source/source-file.ts";

/** What a path in the content tree is for. The name says where it goes in `Content`. */
export type FileRole =
  | { readonly role: "deal"; readonly name: DealName }
  | { readonly role: "covenant" }
  | { readonly role: "rapport"; readonly year: number }
  | { readonly role: "financien"; readonly year: number }
  | { readonly role: "uitzonderingen"; readonly year: number }
  | { readonly role: "beelden"; readonly year: number }
  | { readonly role: "image"; readonly year: number }
  | { readonly role: "proza"; readonly year: number; readonly name: YearProse }
  | { readonly role: "resultaten"; readonly year: number; readonly theme: string }
  | { readonly role: "voortgang"; readonly year: number; readonly theme: string }
  | { readonly role: "project"; readonly year: number; readonly theme: string; readonly id: string }
  | { readonly role: "handbook" }
  | { readonly role: "system" }
  | { readonly role: "unknown"; readonly expected: string | null };

/** Names of the prose files of a year, without ".md". */
export type YearProse = "samenvatting" | "context" | "financien";

/** Everything that was read from a content root. */
export interface Sources {
  /** Text files that could be used, by path, in order of path. */
  readonly files: ReadonlyMap<string, LoadedFile>;
  readonly images: ReadonlyMap<string, ImageSource>;
  /** Every text that was read, also of files that could not be used: for code frames. */
  readonly texts: ReadonlyMap<string, TextSource>;
  /** SHA-256 of every file that was read and has a role, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The bytes of each of those, as they stand on disk: what travels in the PDF. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** Paths of files that exist and have a role but could not be used. */
  readonly broken: ReadonlySet<string>;
  /** Of those, the YAML files in which something could be read: only to say what else is wrong in them. */
  readonly damaged: ReadonlyMap<string, LoadedFile>;
}

export interface LoadedFile {
  readonly role: FileRole;
  readonly source: SourceFile;
}
