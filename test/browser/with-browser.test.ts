import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

import { withBrowser } from "../../src/node/with-browser.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Opens a browser, says its process id and then waits for ever. */
const CHILD = `
  import { withBrowser } from "./src/node/with-browser.ts";
  await withBrowser(async (browser) => {
    process.stdout.write(String(browser.process()?.pid) + "\\n");
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  });`;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (let round = 0; round < 100 && isRunning(pid); round++) await wait(100);
  return !isRunning(pid);
}

describeWithBrowser("withBrowser", () => {
  let scratch = "";
  let script = "";

  beforeAll(async () => {
    // Inside the checkout, so that the child finds puppeteer
    scratch = await mkdtemp(join(project, "node_modules", ".rapport-proef-"));
    script = join(scratch, "open-browser.mjs");
    await build({
      stdin: { contents: CHILD, resolveDir: project, loader: "ts" },
      outfile: script,
      bundle: true,
      platform: "node",
      format: "esm",
      external: ["puppeteer"],
      logLevel: "error",
    });
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test("closes the browser when the work fails", async () => {
    let pid: number | undefined;
    const work = withBrowser((browser) => {
      pid = browser.process()?.pid;
      return Promise.reject(new Error("mislukt"));
    });
    await expect(work).rejects.toThrow("mislukt");
    expect(await isGone(pid ?? process.pid)).toBe(true);
  });

  test.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("leaves no browser after %s", async (signal) => {
    const child = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
    const closed = new Promise((resolve) => child.on("close", (_, received) => resolve(received)));
    const pid = await new Promise<number>((resolve) => {
      child.stdout.on("data", (data: Buffer) => resolve(Number(data.toString())));
    });
    expect(isRunning(pid)).toBe(true);
    child.kill(signal);
    expect(await closed).toBe(signal);
    expect(await isGone(pid)).toBe(true);
  });
});
