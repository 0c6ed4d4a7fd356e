import { runCommand } from "./run-command.mjs";

/**
 * Runs a command on our own terminal. Ctrl+C goes to the whole group; we wait until the command has cleaned up.
 *
 * @param {readonly [string, ...string[]]} command
 * @param {Record<string, string>} [env] added to our own environment
 * @returns {Promise<number>} its exit code
 */
export async function runShown(command, env = {}) {
  const wait = () => {};
  process.on("SIGINT", wait);
  const { code } = await runCommand(command, { isShown: true, env });
  process.off("SIGINT", wait);
  return code;
}
