import { createLineMap } from "../source/line-map.ts";
import type { ImageSource, TextSource } from "../source/source-file.ts";
import { remember } from "../value/remember.ts";
import type { FileValue } from "./file-value.ts";

/** Everything that was read from a content root. */
export interface Sources {
  /** What each file with a role says, by path, in order of path. */
  readonly values: ReadonlyMap<string, FileValue>;
  /** Of those, the texts that can be used, all or in part. */
  readonly files: ReadonlyMap<string, FileValue>;
  readonly images: ReadonlyMap<string, ImageSource>;
  /** Every text that was read, also of files that could not be used: for code frames. */
  readonly texts: ReadonlyMap<string, TextSource>;
  /** SHA-256 of every file that was read and has a role, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The bytes of each of those, as they stand on disk: what travels in the PDF. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** Paths of files that exist and have a role but could not be used, or not all of it. */
  readonly broken: ReadonlySet<string>;
}

/** Brings what the files of a content root say together; `bytes` are those of the files that could be read. */
export function gatherSources(all: Iterable<FileValue>, bytes: ReadonlyMap<string, Uint8Array>): Sources {
  const values = [...all].sort((a, b) => (a.path < b.path ? -1 : 1));
  const select = (isWanted: (value: FileValue) => boolean): Map<string, FileValue> =>
    new Map(values.filter(isWanted).map((value) => [value.path, value]));
  return {
    values: select(() => true),
    files: select(({ state, text, body }) => text !== null && (state === "sound" || body !== null)),
    images: new Map(
      values.flatMap(({ path, role }) => {
        const own = role.role === "image" ? bytes.get(path) : undefined;
        return own === undefined ? [] : [[path, { path, bytes: own }] as const];
      }),
    ),
    texts: new Map(values.flatMap((value) => toEntry(value.path, findText(value)))),
    hashes: new Map(values.flatMap(({ path, hash }) => toEntry(path, hash))),
    bytes,
    broken: new Set(values.filter(({ state }) => state !== "sound").map(({ path }) => path)),
  };
}

function toEntry<T>(path: string, value: T | null): (readonly [string, T])[] {
  return value === null ? [] : [[path, value]];
}

/** The text of a file with its lines, which are counted once; null where there is none. */
const findText = remember((value: FileValue): TextSource | null => {
  const { path, text } = value;
  return text === null ? null : { path, text, lines: createLineMap(text) };
});
