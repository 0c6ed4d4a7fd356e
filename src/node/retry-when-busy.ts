import { setTimeout as wait } from "node:timers/promises";

/** What Windows says of a folder in which another program has a file open, mostly a virus scanner for a moment. */
const BUSY_CODES = new Set(["EPERM", "EBUSY", "EACCES", "ENOTEMPTY"]);

const WAITS_MS = [20, 50, 100, 200, 400, 800];

/**
 * Does something to a file or folder, and tries again for a second and a half while another program is at it.
 *
 * @throws the last error
 */
export async function retryWhenBusy(act: () => Promise<void>): Promise<void> {
  for (const waitMs of WAITS_MS) {
    try {
      await act();
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      await wait(waitMs);
    }
  }
  await act();
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && BUSY_CODES.has(String(error.code));
}
