import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Puts a file in place by rename, so that another run never sees half of it.
 *
 * @param {string} file full path
 * @param {string | Uint8Array} contents
 */
export async function writeWhole(file, contents) {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${String(process.pid)}.nieuw`;
  await writeFile(beside, contents);
  await rename(beside, file);
}
