/** `npm run build`: the program and its fonts in dist/. */
import { buildProgram } from "./build-program.mjs";
import { compileProgram } from "./compile-program.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { runScript } from "./run-script.mjs";
import { setUp } from "./set-up.mjs";
import { subsetFonts } from "./subset-fonts.mjs";

await runScript(async () => {
  await setUp({ isTalkative: true, steps: [installDependencies, buildProgram, subsetFonts, compileProgram] });
  return 0;
});
