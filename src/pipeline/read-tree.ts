import type { FileRole } from "../content/file-role.ts";
import type { FileValue } from "../content/file-value.ts";
import { gatherSources, type Sources } from "../content/sources.ts";
import { createDiagnostic, type Report } from "../diagnostics/create-diagnostic.ts";
import type { Effects, FileEntry } from "../effects.ts";
import { checkNames, nameEntries, type NamedEntry } from "../read/check-names.ts";
import { classifyPath } from "../read/classify-path.ts";
import { readFile, unreadFile } from "../read/read-file.ts";
import { reportUnread } from "../read/report-unread.ts";

const MOST_FILES = 20_000;
const MOST_TEXT_BYTES = 2 * 1024 * 1024;
const MOST_IMAGE_BYTES = 12 * 1024 * 1024;
/** Files read at a time: enough to keep a disk busy, few enough not to run out of handles. */
const READ_AT_ONCE = 32;

type ReadEffects = Pick<Effects, "listFiles" | "readFile" | "sha256">;

/** Values of files that were read before, by path; one whose bytes are still the same is not read again. */
export type KnownValues = ReadonlyMap<string, FileValue>;
export const NOTHING_KNOWN: KnownValues = new Map();

interface Reading {
  readonly root: string;
  readonly known: KnownValues;
  readonly effects: ReadEffects;
}

/** Reads a content root and reports which files it leaves alone. A bad file costs only itself. */
export async function readTree(reading: Reading, report: Report): Promise<Sources> {
  const { root, effects } = reading;
  const found = await effects.listFiles(root);
  if (found === null) report("load/no-content", { file: null, range: null }, { root });
  const entries = nameEntries(found ?? []);
  if (entries.length > MOST_FILES) {
    report("load/too-many-files", { file: null, range: null }, { count: entries.length, most: MOST_FILES });
  }
  const met = entries.slice(0, MOST_FILES);
  const wanted = met.filter((entry) => isWanted(entry, report));
  const unread = met.filter((entry) => entry.kind === "file" && classifyPath(entry.path).role === "unknown");
  reportUnread(unread.map(toPath), wanted.map(toPath), report);
  const { sound, refused } = checkNames(wanted, report);
  const read: ReadEntry[] = refused.map((value) => ({ value, bytes: null }));
  for (let start = 0; start < sound.length; start += READ_AT_ONCE) {
    const batch = sound.slice(start, start + READ_AT_ONCE);
    read.push(...(await Promise.all(batch.map((entry) => readEntry(entry, reading)))));
  }
  const bytes = read.flatMap(({ value, bytes: own }) => (own === null ? [] : [[value.path, own] as const]));
  return gatherSources(
    read.map(({ value }) => value),
    new Map(bytes),
  );
}

const toPath = ({ path }: FileEntry): string => path;

/** Whether the file has a role and is a file at all; says so when it is none. */
function isWanted(entry: FileEntry, report: Report): boolean {
  const role = classifyPath(entry.path);
  const place = { file: entry.path, range: null };
  if (role.role === "editor" || role.role === "sent") return false;
  if (role.role === "system") report("load/system-file", place, {});
  else if (entry.kind !== "file") report("load/link", place, {});
  else return role.role !== "unknown";
  return false;
}

interface ReadEntry {
  readonly value: FileValue;
  /** Null when they could not be had. */
  readonly bytes: Uint8Array | null;
}

async function readEntry({ path, diskPath, size }: NamedEntry, { root, known, effects }: Reading): Promise<ReadEntry> {
  const role = classifyPath(path);
  const place = { file: path, range: null };
  const most = mostBytes(role);
  if (size > most) {
    return { value: unreadFile(path, role, createDiagnostic("load/too-large", place, { size, most })), bytes: null };
  }
  const bytes = await effects.readFile(root, diskPath).catch(toError);
  if (bytes instanceof Error) {
    const reason = describeReadError(bytes);
    return { value: unreadFile(path, role, createDiagnostic("load/unreadable", place, { reason })), bytes: null };
  }
  const hash = effects.sha256(bytes);
  const before = known.get(path);
  return { value: before?.hash === hash ? before : readFile({ path, role, hash, bytes }), bytes };
}

function mostBytes(role: FileRole): number {
  return role.role === "image" ? MOST_IMAGE_BYTES : MOST_TEXT_BYTES;
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

const READ_ERRORS: Record<string, string> = {
  EACCES: "u hebt geen rechten om het te openen",
  EPERM: "u hebt geen rechten om het te openen",
  EBUSY: "een ander programma houdt het bezet",
  ENOENT: "het is intussen weggehaald of hernoemd",
  EISDIR: "het is een map",
  EMFILE: "er staan te veel bestanden open",
};

function describeReadError(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return READ_ERRORS[code] ?? (code === "" ? "onbekende oorzaak" : code);
}
