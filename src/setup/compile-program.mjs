import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hashFiles } from "./hash-files.mjs";
import { PROJECT_FOLDER } from "./project-folder.mjs";
import { runCommand } from "./run-command.mjs";
import { SetupProblem } from "./setup-problem.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

const STAMP = "gecompileerd";
const COMPILED = join(PROJECT_FOLDER, "dist", "program.compiled");

/**
 * Keeps what V8 compiles of the program when it checks the content and makes its page, in a process of its own that has
 * no browser. Without it the program starts a little later, and works all the same.
 *
 * @type {import("./set-up.mjs").Step}
 */
export const compileProgram = {
  name: "Programma",
  doing: "snel laten starten",
  isDone: async () => existsSync(COMPILED) && (await readStamp(STAMP)) === (await compiledKey()),
  run: async () => {
    await rm(COMPILED, { force: true });
    const output = await mkdtemp(join(tmpdir(), "rapport-"));
    /** @type {[string, ...string[]]} */
    const command = [process.execPath, "src/setup/keep-compiled.mjs", output];
    try {
      const { code, output: said } = await runCommand(command, { env: { RAPPORT_BROWSER: join(output, "geen") } });
      if (code !== 0) throw new SetupProblem(`${said}\nHet programma is gebouwd, maar start niet.`);
    } finally {
      await rm(output, { recursive: true, force: true });
    }
    await writeStamp(STAMP, await compiledKey());
    return "start nu sneller";
  },
};

/** Another V8 takes nothing of it. */
const compiledKey = async () => `${process.versions.v8} ${await hashFiles(["dist/program.cjs"])}`;
