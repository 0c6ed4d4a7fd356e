import { availableParallelism, totalmem } from "node:os";
import puppeteer from "puppeteer";
import { requireBrowser } from "./comparisons.ts";

/** The machine in a few words: what the figures depend on, and nothing that tells whose machine it is. */
export async function describeMachine(): Promise<string> {
  const cores = availableParallelism();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const [node, browser] = [process.versions.node, await browserVersion()];
  return `${cores} cores, ${memory} GB of memory, ${process.platform} ${process.arch}, Node ${node}, ${browser}`;
}

async function browserVersion(): Promise<string> {
  const isRootOnLinux = process.platform === "linux" && process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: requireBrowser(),
    pipe: true,
    args: isRootOnLinux ? ["--no-sandbox"] : [],
  });
  try {
    return (await browser.version()).replace(/^.*\//u, "Chromium ");
  } finally {
    await browser.close();
  }
}
