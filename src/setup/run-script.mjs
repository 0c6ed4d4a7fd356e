import { SetupProblem } from "./setup-problem.mjs";

/** The machine lacks something; the same code as the program's own EnvironmentError. */
const ENVIRONMENT_EXIT_CODE = 3;

/**
 * Runs what an npm script does and leaves its exit code to the process.
 *
 * @param {() => Promise<number>} script returns the exit code; a SetupProblem is told without a stack
 */
export async function runScript(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = ENVIRONMENT_EXIT_CODE;
  }
}
