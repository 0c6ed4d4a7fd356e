/** `npm start`: all the set-up, and then the concept of the newest year. */
import { runProgram } from "./run-program.mjs";
import { runScript } from "./run-script.mjs";
import { setUp } from "./set-up.mjs";

await runScript(async () => {
  await setUp({ isTalkative: true });
  return runProgram(["maak", ...process.argv.slice(2)]);
});
