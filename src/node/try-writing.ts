import { existsSync } from "node:fs";
import { mkdtemp, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { explainWriting } from "./explain-writing.ts";
import { makeFolder } from "./make-folder.ts";

/**
 * Tries to write in a folder, and to make it where it is not there yet; nothing is left behind.
 *
 * @throws EnvironmentError when that does not go
 */
export async function tryWriting(folder: string): Promise<void> {
  const target = resolve(folder);
  const existing = findExisting(target);
  try {
    await makeFolder(target);
    const tried = await mkdtemp(join(target, ".rapport-proef-"));
    await rm(tried, { recursive: true });
  } catch (error) {
    throw explainWriting({ folder, existing }, error);
  } finally {
    await removeEmpty(target, existing);
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
