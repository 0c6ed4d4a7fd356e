import { main } from "../../src/main.ts";
import { createMemory, type FileTree, type MemoryOptions } from "./memory-effects.ts";

/** What came of one run of the program. */
export interface CommandRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was put in place, by folder. */
  readonly published: ReadonlyMap<string, FileTree>;
  /** How often a print was asked for. */
  readonly prints: number;
  /** What was done to the outside world, in order. */
  readonly steps: readonly string[];
}

/** Runs the words behind `rapport` on a machine in memory; every printer must be closed by the end. */
export async function runCommand(line: string, options: MemoryOptions): Promise<CommandRun> {
  const memory = createMemory(options);
  const exitCode = await main(
    line.split(" ").filter((word) => word !== ""),
    memory.effects,
  );
  if (memory.openPrinters() !== 0) throw new Error("a printer is still open");
  return {
    exitCode,
    stdout: memory.stdout(),
    stderr: memory.stderr(),
    published: memory.published,
    prints: memory.printed.length,
    steps: memory.steps(),
  };
}
