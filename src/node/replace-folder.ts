import { existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";

import type { OutputFile } from "../effects.ts";
import { EnvironmentError } from "../errors.ts";
import { isSystemError } from "./explain-writing.ts";
import { makeFolder } from "./make-folder.ts";
import { discardFolder, nameSides, restoreFolder } from "./restore-folder.ts";
import { retryWhenBusy } from "./retry-when-busy.ts";

/**
 * Makes `files` the whole content of `folder`. After a kill at any moment one whole output, the old or the new one, is
 * on disk under its own name, or gets it back by `restoreFolder`, with which each replacement begins.
 *
 * @param folder absolute or relative to the current folder; made when it is not there
 * @throws EnvironmentError when the disk is full, rights are missing or another program holds the folder; the old
 *   content is then still in place
 */
export async function replaceFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  const target = resolve(folder);
  const { fresh } = nameSides(target);
  try {
    await makeFolder(dirname(target));
    await restoreFolder(target);
    await writeAll(fresh, files);
    await swap(target);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw isSystemError(error) ? explain(folder, error) : error;
  }
}

async function writeAll(folder: string, files: readonly OutputFile[]): Promise<void> {
  await mkdir(folder);
  for (const { path, bytes } of files) {
    const file = join(folder, requireInside(path));
    await makeFolder(dirname(file));
    await writeToDisk(file, bytes);
  }
}

function requireInside(path: string): string {
  if (isAbsolute(path) || path.split("/").includes("..")) throw new Error(`Not inside the output folder: ${path}`);
  return path;
}

/** Waits for the disk itself, so that a rename never comes before the bytes, also when the power fails. */
async function writeToDisk(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function swap(folder: string): Promise<void> {
  const { fresh, aside } = nameSides(folder);
  const hasOld = existsSync(folder);
  if (hasOld) await retryWhenBusy(() => rename(folder, aside));
  try {
    await retryWhenBusy(() => rename(fresh, folder));
  } catch (error) {
    if (hasOld) await rename(aside, folder);
    throw error;
  }
  // The new one is in place: that the old one cannot be removed yet is mended by the next replacement
  if (hasOld) await discardFolder(folder).catch(() => undefined);
}

function explain(folder: string, error: NodeJS.ErrnoException): EnvironmentError {
  const message = `De map ${folder} kan niet worden vervangen (${error.code ?? "onbekende fout"}).`;
  return new EnvironmentError(message, hintFor(error.code), { cause: error });
}

function hintFor(code: string | undefined): string {
  if (code === "ENOSPC") return "De schijf is vol. Maak ruimte en start opnieuw; wat er stond, staat er nog.";
  return (
    "Sluit de programma's waarin een bestand uit deze map open is, zoals de PDF of de verkenner, en start " +
    "opnieuw. Helpt dat niet, kijk dan of u in deze map mag schrijven. Wat er stond, staat er nog."
  );
}
