import type { Effects } from "../../src/effects.ts";
import { main } from "../../src/main.ts";
import { createNodeEffects } from "../../src/node/create-node-effects.ts";

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One for all runs: each listens to our own streams. */
const MACHINE = createNodeEffects();

/** Runs the program in this process on the real machine, and keeps what it says. */
export async function runMain(args: readonly string[], own: Partial<Effects> = {}): Promise<Run> {
  const said = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof said): Effects["stdout"] => ({
    isTerminal: false,
    hasColour: false,
    write: (text) => void (said[name] += text),
  });
  const effects = { ...MACHINE, stdout: stream("stdout"), stderr: stream("stderr"), ...own };
  return { code: await main(args, effects), ...said };
}
