import { listSentFolders, type SentFolder } from "../content/sent-folder.ts";
import type { Effects } from "../effects.ts";
import { readData, type ReadData } from "../readback/read-data.ts";
import { isFresh } from "../value/side-files.ts";

/** What a step of a report sent, with its figures as they were sent. */
export interface SentReport extends SentFolder {
  readonly read: ReadData;
}

/** Everything that a report sent and that can be read, oldest first. What lies there and is damaged is passed over. */
export async function readSent(
  root: string,
  naam: string,
  effects: Pick<Effects, "listFiles" | "readFile">,
): Promise<SentReport[]> {
  const paths = ((await effects.listFiles(root)) ?? []).map(({ path }) => path).filter((path) => !isFresh(path));
  const found: SentReport[] = [];
  for (const one of listSentFolders(naam, paths)) {
    const path = `${one.folder}/data.json`;
    const bytes = paths.includes(path) ? await effects.readFile(root, path).catch(() => null) : null;
    const read = bytes === null ? null : readData(bytes);
    if (read !== null) found.push({ ...one, read });
  }
  return found;
}
