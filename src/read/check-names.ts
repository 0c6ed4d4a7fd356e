import type { FileValue } from "../content/file-value.ts";
import { createDiagnostic, type Report } from "../diagnostics/create-diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileEntry } from "../effects.ts";
import { findContentPathFault, toSamePath } from "../value/safe-path.ts";
import { classifyPath } from "./classify-path.ts";
import { unreadFile } from "./read-file.ts";

/** A file of the content; its path is as everything else names it, with each accent in its letter (NFC). */
export interface NamedEntry extends FileEntry {
  /** The path as the disk has it. */
  readonly diskPath: string;
}

/** The files whose names hold on every system, and the values of the others: nothing is read of them. */
export interface CheckedNames {
  readonly sound: readonly NamedEntry[];
  readonly refused: readonly FileValue[];
}

/** Names each file as the rest of the content does: a Mac may keep an accent apart from its letter. In order of path. */
export function nameEntries(entries: readonly FileEntry[]): NamedEntry[] {
  return entries
    .map((entry) => ({ ...entry, path: entry.path.normalize("NFC"), diskPath: entry.path }))
    .sort((a, b) => compare(a.path, b.path) || Number(isSplit(a)) - Number(isSplit(b)));
}

function isSplit({ path, diskPath }: NamedEntry): boolean {
  return path !== diskPath;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Looks for names that do not hold on every system: what is read here must be there as well when somebody takes the
 * content out of a report again. Each file has one finding at most.
 */
export function checkNames(entries: readonly NamedEntry[], report: Report): CheckedNames {
  const kept = chooseKept(entries);
  const sound: NamedEntry[] = [];
  const refused: FileValue[] = [];
  for (const entry of entries) {
    const { path } = entry;
    const own = kept.get(toSamePath(path)) ?? entry;
    const finding = judgeName(entry, own);
    if (finding !== null) refused.push(unreadFile(path, classifyPath(path), finding));
    // Two files of the same path are one to all that follows
    else if (own !== entry) report("load/same-name", { file: path, range: null }, { path, other: path });
    else sound.push(entry);
    if (own === entry && finding === null && isSplit(entry))
      report("load/split-accents", { file: path, range: null }, {});
  }
  return { sound, refused };
}

/** Why nothing is read under a path; `kept` is the file of its name that is read. */
function judgeName({ path }: NamedEntry, kept: NamedEntry): Diagnostic | null {
  const place = { file: path, range: null };
  const fault = findContentPathFault(path);
  if (fault !== null) return createDiagnostic("load/bad-name", place, { fault });
  return kept.path === path ? null : createDiagnostic("load/same-name", place, { path, other: kept.path });
}

/** Of the names that a disk may take for one: the one in small letters, else the first. */
function chooseKept(entries: readonly NamedEntry[]): ReadonlyMap<string, NamedEntry> {
  const kept = new Map<string, NamedEntry>();
  for (const entry of entries) {
    const key = toSamePath(entry.path);
    const isPlain = entry.path === key && kept.get(key)?.path !== key;
    if (!kept.has(key) || isPlain) kept.set(key, entry);
  }
  return kept;
}
