import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { explainWriting } from "./explain-writing.ts";
import { isRunning } from "./is-running.ts";
import { makeFolder } from "./make-folder.ts";

/** The name of what a process puts down to see whether it may; its id tells the next one whose it was. */
const TRIED = ".rapport-proef-";

/**
 * Tries to write in a folder, and to make it where it is not there yet; nothing is left behind, also not what a process
 * left there that was killed while it tried.
 *
 * @throws EnvironmentError when that does not go
 */
export async function tryWriting(folder: string): Promise<void> {
  const target = resolve(folder);
  const existing = findExisting(target);
  try {
    await makeFolder(target);
    await removeLeftovers(target);
    const tried = await mkdtemp(join(target, `${TRIED}${process.pid}-`));
    await rm(tried, { recursive: true });
  } catch (error) {
    throw explainWriting({ folder, existing }, error);
  } finally {
    await removeEmpty(target, existing);
  }
}

/** Whether a name in a folder is of what was put down there to see whether it goes. */
export function isTried(name: string): boolean {
  return name.startsWith(TRIED);
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = isTried(name) ? Number.parseInt(name.slice(TRIED.length), 10) : null;
    if (pid !== null && !isRunning(pid)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** The folder itself, or the nearest thing above it that is there. */
function findExisting(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : findExisting(above);
}

/** Takes away the folders that were made below `existing`; what somebody else put in one stays, and its folder too. */
async function removeEmpty(folder: string, existing: string): Promise<void> {
  if (folder === existing) return;
  await rmdir(folder).catch(() => undefined);
  await removeEmpty(dirname(folder), existing);
}
