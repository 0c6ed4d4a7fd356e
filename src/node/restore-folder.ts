import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { isRunning } from "./is-running.ts";
import { retryWhenBusy } from "./retry-when-busy.ts";

/** The names that a replacement uses beside its folder; they start with a point so that listings leave them out. */
export interface SideNames {
  /** The new one while it is written. */
  readonly fresh: string;
  /** The old one, whole, while the new one goes in. */
  readonly aside: string;
  /** The old one while it is removed: no longer whole. */
  readonly doomed: string;
}

/** Full paths of what may lie beside `folder` during a replacement by this process. */
export function nameSides(folder: string): SideNames {
  const beside = (suffix: string): string => join(dirname(folder), `.${basename(folder)}.${suffix}`);
  return {
    fresh: beside(`nieuw-${process.pid}`),
    aside: beside("oud"),
    doomed: beside(`weg-${process.pid}`),
  };
}

/**
 * Mends what a killed replacement of `folder` left behind: puts the old one back when the new one never came, and
 * removes the rest. Does nothing when there is nothing to mend.
 *
 * @param folder full path
 */
export async function restoreFolder(folder: string): Promise<void> {
  const { aside } = nameSides(folder);
  if (existsSync(aside))
    await (existsSync(folder) ? discardFolder(folder) : retryWhenBusy(() => rename(aside, folder)));
  for (const name of await listLeftovers(folder))
    await rm(join(dirname(folder), name), { recursive: true, force: true });
}

/**
 * Removes the old one that was put aside. It gets another name first, so that what is named `.oud` is always whole.
 *
 * @param folder full path of the folder that was replaced
 */
export async function discardFolder(folder: string): Promise<void> {
  const { aside, doomed } = nameSides(folder);
  await retryWhenBusy(() => rename(aside, doomed));
  await retryWhenBusy(() => rm(doomed, { recursive: true, force: true }));
}

/** Those of other processes that still run are left alone. */
async function listLeftovers(folder: string): Promise<string[]> {
  const start = `.${basename(folder)}.`;
  const names = await readdir(dirname(folder)).catch(() => []);
  return names.filter((name) => {
    const pid = name.startsWith(start) ? /^(?:nieuw|weg)-(\d+)$/.exec(name.slice(start.length))?.[1] : undefined;
    return pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)));
  });
}
