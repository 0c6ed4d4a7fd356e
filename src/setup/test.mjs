/** `npm test`: all the set-up, and then every test. */
import { runScript } from "./run-script.mjs";
import { runTests } from "./run-tests.mjs";
import { setUp } from "./set-up.mjs";

await runScript(async () => {
  await setUp({ isTalkative: true });
  return runTests(process.argv.slice(2));
});
