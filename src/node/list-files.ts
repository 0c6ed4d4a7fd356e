import { readdir, stat } from "node:fs/promises";
import type { Dirent } from "node:fs";
import { join } from "node:path";

import type { FileEntry } from "../effects.ts";

/**
 * All files and links below a folder. Links are told, not followed, so that nothing outside the folder is read.
 *
 * @returns null when there is no such folder
 */
export async function listFiles(root: string): Promise<readonly FileEntry[] | null> {
  const found = await stat(root).catch(() => null);
  return found?.isDirectory() === true ? listBelow(root, "") : null;
}

async function listBelow(root: string, prefix: string): Promise<FileEntry[]> {
  const entries = await readdir(join(root, prefix), { withFileTypes: true });
  const lists = await Promise.all(entries.map((entry) => describe(root, `${prefix}${entry.name}`, entry)));
  return lists.flat();
}

async function describe(root: string, path: string, entry: Dirent): Promise<FileEntry[]> {
  if (entry.isDirectory()) return listBelow(root, `${path}/`);
  if (!entry.isFile()) return [{ path, size: 0, kind: entry.isSymbolicLink() ? "link" : "other" }];
  const { size } = await stat(join(root, path));
  return [{ path, size, kind: "file" }];
}
