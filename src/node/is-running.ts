/** Whether there is a process with this id, also one of somebody else. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Without the right to send it a signal there is a process all the same
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
