/** `npm run check`: format, lint, types, what nobody uses, and every test; goes on after a failure so that all of them are told. */
import { localCommand } from "./local-command.mjs";
import { runScript } from "./run-script.mjs";
import { runShown } from "./run-shown.mjs";
import { runTests } from "./run-tests.mjs";
import { setUp } from "./set-up.mjs";

await runScript(async () => {
  await setUp({ isTalkative: true });
  const codes = [
    await runShown(localCommand("prettier", ["--check", "."])),
    await runShown(localCommand("eslint", ["."])),
    await runShown(localCommand("tsc", [], "typescript")),
    // Nothing is there that nobody uses; then, that only a test would use
    await runShown(localCommand("knip", [])),
    await runShown(localCommand("knip", ["--production"])),
    await runTests([]),
  ];
  return codes.find((code) => code !== 0) ?? 0;
});
