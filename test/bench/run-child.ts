import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

/** What one run of a program took. */
export interface ChildRun {
  /** From its start to its end, so with Node's own start. */
  readonly wallMs: number;
  readonly peakMb: number;
  readonly stdout: string;
}

export interface ChildOptions {
  readonly projectFolder: string;
  /** Exit codes that count as a good run. */
  readonly good?: readonly number[];
}

const KB_PER_MB = 1024;

/** Runs a Node program in a process of its own. Rejects with what it said when it ends badly. */
export async function runChild(
  args: readonly string[],
  { projectFolder, good = [0] }: ChildOptions,
): Promise<ChildRun> {
  const preload = pathToFileURL(`${projectFolder}/test/bench/report-peak.mjs`).href;
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [stdout, stderr, peakKb] = [child.stdio[1], child.stdio[2], child.stdio[3]].map(collect);
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  const wallMs = performance.now() - started;
  if (code === null || !good.includes(code)) {
    throw new Error(`${args.join(" ")} ended with ${String(code)}\n${stderr?.text() ?? ""}`);
  }
  return { wallMs, peakMb: Number(peakKb?.text()) / KB_PER_MB, stdout: stdout?.text() ?? "" };
}

interface Collected {
  readonly text: () => string;
}

function collect(stream: unknown): Collected {
  const chunks: Buffer[] = [];
  (stream as NodeJS.ReadableStream).on("data", (chunk: Buffer) => chunks.push(chunk));
  return { text: () => Buffer.concat(chunks).toString() };
}
