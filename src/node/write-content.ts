import { createHash } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { access, lstat, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { isFresh, nameFresh } from "../content/side-files.ts";
import type { ContentChange } from "../effects.ts";
import { ConflictError, EnvironmentError } from "../errors.ts";
import { findContentPathFault } from "../value/safe-path.ts";
import { lockContent, type ContentLock } from "./content-lock.ts";
import { isSystemError } from "./explain-writing.ts";
import { listFiles } from "./list-files.ts";
import { makeFolder } from "./make-folder.ts";
import { retryWhenBusy } from "./retry-when-busy.ts";

/**
 * Writes files of a content root. Each is whole on disk, the old one or the new one, at whatever moment this is killed;
 * what is left beside it then, the next call clears away.
 *
 * @param root absolute or relative to the current folder; made when it is not there
 * @throws ConflictError with nothing written: a file is no longer as it was read, is there already, is a link or lies
 *   behind one, or another process is writing
 * @throws EnvironmentError when the disk is full, rights are missing or another program holds a file; it says which
 *   files were written
 */
export async function writeContent(root: string, changes: readonly ContentChange[]): Promise<void> {
  for (const { path } of changes) requireInside(path);
  if (new Set(changes.map(({ path }) => path)).size < changes.length) throw new Error("Two changes of one file");
  if (changes.length === 0) return;
  const folder = resolve(root);
  try {
    await makeFolder(folder);
    const lock = await lockContent(folder);
    try {
      await clearLeftovers(folder);
      await replaceAll(folder, changes, lock);
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw isSystemError(error) ? explain(error, { root, path: null, written: [] }) : error;
  }
}

function requireInside(path: string): void {
  if (findContentPathFault(path) !== null) throw new Error(`Not a path inside the content: ${path}`);
}

/** Who has the lock is the only one that writes, so what is there was left by one that was killed. */
async function clearLeftovers(folder: string): Promise<void> {
  for (const { path } of (await listFiles(folder)) ?? []) {
    if (isFresh(path)) await rm(join(folder, path), { force: true });
  }
}

/** A file that is written beside the one that it becomes. */
interface Fresh {
  readonly change: ContentChange;
  readonly target: string;
  readonly file: string;
}

async function replaceAll(folder: string, changes: readonly ContentChange[], lock: ContentLock): Promise<void> {
  const fresh = changes.map((change, index): Fresh => {
    const target = join(folder, change.path);
    return { change, target, file: join(dirname(target), nameFresh([process.pid, index].join("-"))) };
  });
  const written: string[] = [];
  let path: string | null = null;
  try {
    for (const { change } of fresh) {
      ({ path } = change);
      await requireAsRead(folder, change);
    }
    for (const one of fresh) {
      ({ path } = one.change);
      await writeFresh(one);
    }
    // Writing took a while, in which an editor may have saved one of them: before the first is in place all can be refused
    await lock.require();
    for (const { change } of fresh) await requireAsRead(folder, change);
    for (const { change, file, target } of fresh) {
      ({ path } = change);
      await retryWhenBusy(() => rename(file, target));
      written.push(path);
    }
  } catch (error) {
    throw isSystemError(error) ? explain(error, { root: folder, path, written }) : error;
  } finally {
    for (const { file } of fresh) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** With the rights of the file that it replaces, and waiting for the disk itself, so that a rename never comes before the bytes. */
async function writeFresh({ change, target, file }: Fresh): Promise<void> {
  await makeFolder(dirname(target));
  const old = await findEntry(target);
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(change.bytes);
    if (old !== null) await handle.chmod(old.mode & PERMISSIONS);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const PERMISSIONS = 0o777;

/** Null when nothing stands there. A link is not followed. */
async function findEntry(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return null;
    throw error;
  }
}

/** @throws ConflictError when a file is another than what was read, or than nothing */
async function requireAsRead(folder: string, { path, before }: ContentChange): Promise<void> {
  const steps = path.split("/");
  for (let count = 1; count < steps.length; count += 1) {
    const above = steps.slice(0, count).join("/");
    const entry = await findEntry(join(folder, above));
    if (entry?.isDirectory() === false) throw refuse(above, entry.isSymbolicLink() ? "is-link" : "is-no-folder");
    if (entry === null) break;
  }
  const file = join(folder, path);
  const entry = await findEntry(file);
  if (entry === null) {
    if (before !== null) throw refuse(path, "is-gone");
    return;
  }
  if (!entry.isFile()) throw refuse(path, entry.isSymbolicLink() ? "is-link" : "is-no-file");
  if (before === null) throw refuse(path, "is-there");
  if (hash(await readFile(file)) !== before) throw refuse(path, "is-changed");
  // A rename does not ask this of a file, and somebody who closed it meant something by that
  await access(file, constants.W_OK);
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const REFUSALS = {
  "is-changed": [
    "is intussen gewijzigd",
    "Sla het op en sluit het in de editor waarin het open is. Start daarna opnieuw.",
  ],
  "is-gone": ["is intussen weggehaald of hernoemd", "Kijk waar het gebleven is, en start daarna opnieuw."],
  "is-there": [
    "is er intussen al",
    "Kijk wat erin staat: wat er al is, wordt niet overschreven. Start daarna opnieuw.",
  ],
  "is-link": [
    "is een snelkoppeling",
    "Zet er een gewoon bestand of een gewone map voor in de plaats: door een snelkoppeling wordt nooit geschreven.",
  ],
  "is-no-file": ["is geen bestand", "Geef wat daar staat een andere naam, en start daarna opnieuw."],
  "is-no-folder": ["is geen map", "Geef wat daar staat een andere naam, en start daarna opnieuw."],
} as const;

function refuse(path: string, kind: keyof typeof REFUSALS): ConflictError {
  const [what, hint] = REFUSALS[kind];
  return new ConflictError(`${path} ${what}. Er is niets geschreven.`, hint);
}

/** How far it came. */
interface Progress {
  readonly root: string;
  /** The file that it was at; null for none. */
  readonly path: string | null;
  readonly written: readonly string[];
}

function explain(error: NodeJS.ErrnoException, { root, path, written }: Progress): EnvironmentError {
  const what = path === null ? `In de map ${root}` : path;
  const code = error.code ?? "onbekende fout";
  const done =
    written.length === 0
      ? "Er is niets geschreven."
      : `Wel geschreven: ${written.join(", ")}. De andere bestanden zijn zoals ze waren.`;
  const why = REASONS[code] ?? `het lukt niet (${code})`;
  return new EnvironmentError(`${what} kan niet worden geschreven: ${why}. ${done}`, adviseOn(code), { cause: error });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "de schijf is vol",
  EDQUOT: "de schijf is vol",
  EROFS: "deze schijf kan alleen worden gelezen",
  EACCES: "u mag dat niet, of een ander programma houdt het bestand vast",
  EPERM: "u mag dat niet, of een ander programma houdt het bestand vast",
  EBUSY: "een ander programma houdt het bestand vast",
  ENAMETOOLONG: "een naam is te lang",
};

function adviseOn(code: string): string {
  if (code === "ENOSPC" || code === "EDQUOT") return "Maak ruimte en start opnieuw.";
  if (code === "EROFS") return "Zet de map met inhoud op een schijf waarop u mag schrijven, en start opnieuw.";
  return (
    "Sluit de programma's waarin een bestand uit deze map open is, en start opnieuw. Helpt dat niet, kijk dan of u in " +
    "deze map mag schrijven en of het bestand niet alleen-lezen is."
  );
}
