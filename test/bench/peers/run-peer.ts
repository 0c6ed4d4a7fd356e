import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** What one run of a tool gave. */
export interface PeerRun {
  /** From its start to its end, so with the start of Node and of the browser. */
  readonly wallMs: number;
  /** Full path; null when it made none. */
  readonly pdf: string | null;
  /** Why there is no PDF, in the tool's own words; empty when there is one. */
  readonly message: string;
}

export interface PeerStart {
  /** For Node. */
  readonly args: readonly string[];
  /** Where it runs, with nothing in it but its input. */
  readonly folder: string;
  readonly browser: string;
}

export const LIMIT_SECONDS = 180;

/** Between asking a tool to end, so that it closes its browser, and ending it. */
const GRACE_SECONDS = 5;

/** Runs a tool once, in a process of its own, and ends it when it takes too long. */
export async function runPeer({ args, folder, browser }: PeerStart): Promise<PeerRun> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: browser, PUPPETEER_SKIP_DOWNLOAD: "1", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const timers = [
    setTimeout(() => child.kill("SIGTERM"), LIMIT_SECONDS * 1000),
    setTimeout(() => child.kill("SIGKILL"), (LIMIT_SECONDS + GRACE_SECONDS) * 1000),
  ];
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  timers.forEach(clearTimeout);
  const wallMs = performance.now() - started;
  if (wallMs > LIMIT_SECONDS * 1000) return { wallMs, pdf: null, message: `not done after ${LIMIT_SECONDS} seconds` };
  const pdf = code === 0 ? await findPdf(folder) : null;
  return { wallMs, pdf, message: pdf === null ? findMessage(Buffer.concat(said).toString(), code) : "" };
}

async function findPdf(folder: string): Promise<string | null> {
  const names = await readdir(folder, { recursive: true });
  const name = names.find((one) => one.endsWith(".pdf"));
  return name === undefined ? null : join(folder, name);
}

/** The line that tells most of what went wrong. */
export function findMessage(said: string, code: number | null): string {
  const lines = said.split("\n").map((line) => line.trim());
  const line = lines.find((one) => /\b\w*(?:error|exception)\b/iu.test(one)) ?? lines.find((one) => one !== "");
  return line ?? `it ended with ${String(code)} and said nothing`;
}
