import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

import { EnvironmentError } from "../../src/errors.ts";
import { openBrowser } from "../../src/node/open-browser.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Opens a browser, says its process id and then waits for ever. */
const CHILD = `
  import { openBrowser } from "./src/node/open-browser.ts";
  const { browser } = await openBrowser();
  process.stdout.write(String((await browser).process()?.pid) + "\\n");
  await new Promise((resolve) => setTimeout(resolve, 600_000));`;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits as long as it takes: a process that stays fails its test by the limit of all tests. */
async function waitUntilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await wait(50);
}

describeWithBrowser("openBrowser", () => {
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
  afterEach(() => void vi.unstubAllEnvs());
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test("closes the browser, also one that is still starting, and also twice", async () => {
    const { browser, close } = await openBrowser();
    await Promise.all([close(), close()]);
    const pid = (await browser).process()?.pid;
    expect(pid).toBeGreaterThan(0);
    await waitUntilGone(pid ?? 0);
  });

  test("tells those who use the browser, and only them, that there is none", async () => {
    vi.stubEnv("RAPPORT_BROWSER", join(scratch, "geen-browser"));
    const { browser, close } = await openBrowser();
    await close();
    await expect(browser).rejects.toThrow(EnvironmentError);
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
    await waitUntilGone(pid);
  });
});
