/** `npm test`: all the set-up with what only tests need, and then every test. */
import { ensureValidator } from "./ensure-validator.mjs";
import { runScript } from "./run-script.mjs";
import { runTests } from "./run-tests.mjs";
import { ALL, setUp } from "./set-up.mjs";

await runScript(async () => {
  await setUp({ isTalkative: true, steps: [...ALL, ensureValidator] });
  return runTests(process.argv.slice(2));
});
