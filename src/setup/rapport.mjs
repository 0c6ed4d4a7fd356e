/** `npm run rapport -- ...`: the program with these arguments, made ready first where needed. */
import { runProgram } from "./run-program.mjs";
import { runScript } from "./run-script.mjs";
import { setUp } from "./set-up.mjs";

await runScript(async () => {
  await setUp();
  return runProgram(process.argv.slice(2));
});
