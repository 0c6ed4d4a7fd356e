import { open, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { LOCK_FILE, nameFresh } from "../content/side-files.ts";
import { ConflictError } from "../errors.ts";
import { isSystemError } from "./explain-writing.ts";
import { isRunning } from "./is-running.ts";

/** The right to write in a content root, which one process has at a time. */
export interface ContentLock {
  /**
   * Whether it is still ours: somebody may have thrown the file away.
   *
   * @throws ConflictError when it is not
   */
  readonly require: () => Promise<void>;
  /** Never rejects: what was written is written, and what is left of this is taken over as that of one that is gone. */
  readonly release: () => Promise<void>;
}

/** How often another that took over a lock at the same moment is given way to. */
const MOST_TRIES = 5;
/** Between making the file and writing who made it passes less than this. */
const EMPTY_MS = 200;

let made = 0;
/** What this process put down and did not take away. */
const held = new Set<string>();

/**
 * Puts down a file that says who is writing. That of a process that no longer runs is taken over.
 *
 * @param root full path
 * @throws ConflictError when another process is writing there, or may be
 */
export async function lockContent(root: string): Promise<ContentLock> {
  const file = join(root, LOCK_FILE);
  made += 1;
  const mark = [process.pid, hostname(), made].join(" ");
  for (let tries = 0; !(await putDown(file, mark)); tries += 1) {
    const found = await readHolder(file);
    if (tries === MOST_TRIES || (found !== null && mayRun(found))) throw explainHeld(file, found);
    if (found !== null) await takeAway(root, found);
  }
  held.add(mark);
  const isOurs = async (): Promise<boolean> => (await readMark(file)) === mark;
  return {
    require: async () => {
      if (!(await isOurs())) throw explainHeld(file, await readHolder(file));
    },
    release: async () => {
      held.delete(mark);
      if (await isOurs().catch(() => false)) await rm(file, { force: true }).catch(() => undefined);
    },
  };
}

/** Whether the file was made, with who made it; false when there is one. */
async function putDown(file: string, mark: string): Promise<boolean> {
  let isMade = false;
  try {
    const handle = await open(file, "wx");
    isMade = true;
    await handle.writeFile(mark).finally(() => handle.close());
    return true;
  } catch (error) {
    if (isMade) await rm(file, { force: true }).catch(() => undefined);
    if (!isMade && isSystemError(error) && error.code === "EEXIST") return false;
    throw error;
  }
}

interface Holder {
  /** What the file says, as it stands. */
  readonly mark: string;
  readonly pid: number;
  readonly host: string;
}

/** Who made the file; null when it is gone. One that was killed before it could say so is nobody. */
async function readHolder(file: string): Promise<Holder | null> {
  let mark = await readMark(file);
  if (mark === "") {
    await wait(EMPTY_MS);
    mark = await readMark(file);
  }
  if (mark === null) return null;
  const [pid = "", host = ""] = mark.split(" ");
  return { mark, pid: Number(pid), host };
}

/** Null when there is no such file. */
async function readMark(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Of another computer on the same disk nobody here can tell. A dead one may have had the number of this process. */
function mayRun({ mark, pid, host }: Holder): boolean {
  if (host === "" || !Number.isInteger(pid) || pid <= 0) return false;
  if (host !== hostname()) return true;
  return pid === process.pid ? held.has(mark) : isRunning(pid);
}

/** By another name first: two may find the same dead one, and the second must not throw away what the first put down. */
async function takeAway(root: string, { mark }: Holder): Promise<void> {
  const file = join(root, LOCK_FILE);
  const aside = join(root, nameFresh(`slot-${process.pid}`));
  try {
    await rename(file, aside);
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return;
    throw error;
  }
  if ((await readMark(aside)) === mark) await rm(aside, { force: true });
  else await rename(aside, file);
}

function explainHeld(file: string, holder: Holder | null): ConflictError {
  const isElsewhere = holder !== null && holder.host !== "" && holder.host !== hostname();
  const where = isElsewhere ? ` op de computer ${holder.host}` : "";
  return new ConflictError(
    `Er wordt op dit moment al in deze map geschreven, door een ander venster of door iemand anders${where}. Er is niets geschreven.`,
    `Wacht tot dat klaar is en start opnieuw. Weet u zeker dat niemand schrijft, haal dan het bestand ${file} weg.`,
  );
}
