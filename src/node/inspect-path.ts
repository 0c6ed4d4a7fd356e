import { readdir, stat } from "node:fs/promises";

import { isTried } from "./try-writing.ts";

/** Size in bytes of a file; null when there is no such file. */
export async function measureFile(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? found.size : null;
}

/** Whether nothing stands there, or a folder in which nothing is but what a killed process put down to see whether it may. */
export async function isVacant(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).every(isTried);
  } catch (error) {
    // A file, or a folder that may not be read, is in the way
    return error instanceof Error && "code" in error && error.code === "ENOENT";
  }
}
