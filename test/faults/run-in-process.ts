import { spawn } from "node:child_process";
import { join } from "node:path";

import type { BundledProgram } from "../helpers/bundle-program.ts";
import type { End } from "./disk.ts";
import { TODAY } from "./writing-commands.ts";

/** How a process is started and stopped. */
export interface Starting {
  /** Milliseconds after which it is killed; null for never. */
  readonly killAfterMs?: number | null;
  /** The number of a user and group that has less rights; null for one's own. */
  readonly uid?: number | null;
}

/**
 * Runs the words behind `rapport` as a process of its own, without a browser, on the day of every run.
 *
 * @param program bundled so that it takes a day
 */
export function runInProcess(
  program: BundledProgram,
  args: readonly string[],
  { killAfterMs = null, uid = null }: Starting = {},
): Promise<End> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: "1", RAPPORT_BROWSER: join(program.file, "geen-browser"), PATH: "" };
    const who = uid === null ? {} : { uid, gid: uid };
    const child = spawn(process.execPath, [program.file, TODAY, ...args], { env, ...who });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (data: Buffer) => (said.stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => (said.stderr += data.toString()));
    const timer = killAfterMs === null ? null : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    child.on("error", reject);
    child.on("close", (code) => {
      if (timer !== null) clearTimeout(timer);
      resolve({ code, ...said });
    });
  });
}
