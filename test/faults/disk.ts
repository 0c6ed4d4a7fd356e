import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { classifyPath } from "../../src/read/classify-path.ts";
import { LOCK_FILE } from "../../src/value/side-files.ts";
import type { FileTree } from "../helpers/memory-effects.ts";
import type { WritingCommand } from "./writing-commands.ts";

/** All that is below a folder: a path to its text, byte for byte; of a folder, which ends in a slash, to nothing. */
export type Disk = ReadonlyMap<string, string>;

/** How a run of the program ended. */
export interface End {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes a folder for runs. */
export async function makeScratch(above = tmpdir()): Promise<string> {
  return realpath(await mkdtemp(join(above, "rapport-fouten-")));
}

/** Puts exactly these files in a folder. */
export async function putDisk(folder: string, files: FileTree): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** Reads all that is below a folder. */
export async function readDisk(folder: string): Promise<Disk> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = entries.map(async (entry): Promise<[string, string]> => {
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(folder.length + 1).replaceAll("\\", "/");
    return entry.isDirectory() ? [`${path}/`, ""] : [path, await readFile(full, "latin1")];
  });
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a run started from, and what one that nothing disturbed made of it. */
export interface Story {
  readonly command: WritingCommand;
  readonly before: Disk;
  readonly after: Disk;
}

/**
 * What is wrong with a disk on which a run was broken off, in words; empty when no word was lost and no file is half:
 * each file is the old or the new one, what is replaced as a whole is whole or not there, and what else lies about has a
 * name that says that it is no content.
 */
export function findDamage({ command, before, after }: Story, found: Disk): string[] {
  const isReplaced = (path: string): boolean => command.replaces.some((start) => path.startsWith(start));
  const files = [...found].filter(([path]) => !path.endsWith("/"));
  const torn = files.filter(([path, text]) => isKnown(path) && text !== before.get(path) && text !== after.get(path));
  const lost = [...before.keys()].filter((path) => after.has(path) && !found.has(path) && !isReplaced(path));
  const strange = files.filter(([path]) => !isKnown(path) && !isLeftover(path));
  const halves = command.replaces.filter((start) => !isWhole(start));
  return [
    ...torn.map(([path]) => `neither the old nor the new one: ${path}`),
    ...lost.map((path) => `lost: ${path}`),
    ...strange.map(([path]) => `not known to be left over: ${path}`),
    ...halves.map((start) => `not whole: ${start}`),
  ];

  function isKnown(path: string): boolean {
    return before.has(path) || after.has(path);
  }

  function isWhole(start: string): boolean {
    const own = listBelow(found, start);
    return own.length === 0 || [before, after].some((disk) => listBelow(disk, start).join("\n") === own.join("\n"));
  }
}

function listBelow(disk: Disk, start: string): string[] {
  const paths = [...disk.keys()].filter((path) => path.startsWith(start) && !path.endsWith("/"));
  return paths.filter((path) => !isAside(path));
}

/** In a folder that a replacement puts beside the one that it replaces, or that was only tried. */
function isAside(path: string): boolean {
  return path.split("/").some((step) => /^\..*\.(?:oud|nieuw-\d+|weg-\d+)$|^\.rapport-proef-/u.test(step));
}

/** Whether a file may lie about after a kill: in the content whatever reads it must know that it is none. */
function isLeftover(path: string): boolean {
  const inContent = /^content\/(.+)$/u.exec(path)?.[1];
  if (inContent !== undefined) return ["system", "editor"].includes(classifyPath(inContent).role);
  return isAside(path);
}

/** What is wrong with how a run ended that could not do its work, in words. */
export function findBadEnd({ code, stdout, stderr }: End): string[] {
  const said = stdout + stderr;
  return [
    ...(code === DEFECT || /^\s+at .+:\d+/mu.test(said) ? [`a defect: ${said}`] : []),
    ...(code !== 0 && stderr + stdout === "" ? [`nothing is said, and the exit code is ${String(code)}`] : []),
  ];
}

const DEFECT = 70;

/** What is wrong after the next run, in words: it must give what an undisturbed run gives, and leave nothing about. */
export function findUnfinished({ command, after }: Story, { found, broken, end, good }: Finished): string[] {
  const { saysDone } = command;
  // Where all was written there is nobody to take the lock over; it is no content, and the next that writes does
  const wasDone = [...after].every(([path, text]) => broken.get(path) === text);
  const isDone = saysDone?.test(end.stderr) === true;
  const paths = [...new Set([...after.keys(), ...found.keys()])];
  return [
    ...(end.code === good || isDone ? [] : [`the next run ends with ${String(end.code)}: ${end.stderr}${end.stdout}`]),
    ...paths.flatMap((path) => {
      if (after.get(path) === found.get(path) || (wasDone && path === `content/${LOCK_FILE}`)) return [];
      return [found.has(path) ? (after.has(path) ? `another one: ${path}` : `left over: ${path}`) : `missing: ${path}`];
    }),
  ];
}

export interface Finished {
  readonly found: Disk;
  /** The disk when the run before was broken off. */
  readonly broken: Disk;
  readonly end: End;
  /** The exit code of an undisturbed run. */
  readonly good: number;
}
