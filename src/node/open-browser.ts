import type { Browser, PuppeteerNode } from "puppeteer";

import { EnvironmentError } from "../errors.ts";
import { findInstalledBrowser, readConfiguredBrowser } from "./find-installed-browser.ts";

/** What a browser takes seconds for at most; on a slow machine that has other work to do, minutes. */
const START_LIMIT_MS = 3 * 60_000;
/** Of one answer of the browser. Only the print of a large report takes long, and has its own limit. */
const ANSWER_LIMIT_MS = 15 * 60_000;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A headless browser that is starting or has started. */
export interface OpenBrowser {
  /** Rejects with an EnvironmentError when there is none, or when it does not start. */
  readonly browser: Promise<Browser>;
  /** Ends the browser, if need be as soon as it has started; may be called again. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a headless browser, which is to be closed whatever happens. A signal that ends this process ends the browser
 * too; so does the end of this process, since the browser hangs on our pipe.
 *
 * @returns when the browser is about to start: what comes next cannot keep it waiting any more
 */
export async function openBrowser(): Promise<OpenBrowser> {
  // Large, so only those who print wait for it
  const { default: puppeteer } = await import("puppeteer");
  const started = start(puppeteer);
  const browser = started.then((one) => one.browser);
  // Why it did not start is told to those who use it
  browser.catch(() => undefined);
  let closing: Promise<void> | undefined;
  return { browser, close: () => (closing ??= started.then(end, () => undefined)) };
}

interface Started {
  readonly browser: Browser;
  readonly stopListening: () => void;
}

async function start(puppeteer: PuppeteerNode): Promise<Started> {
  const browser = await launch(puppeteer, requireBrowser());
  return { browser, stopListening: closeOnSignals(browser) };
}

async function end({ browser, stopListening }: Started): Promise<void> {
  stopListening();
  await browser.close();
}

function requireBrowser(): string {
  const path = findInstalledBrowser();
  if (path !== null) return path;
  const configured = readConfiguredBrowser();
  throw configured === null
    ? new EnvironmentError(
        "Er is geen browser gevonden om de PDF mee te maken.",
        "Installeer Google Chrome, Microsoft Edge of Chromium, of zet het pad van de browser in de " +
          "omgevingsvariabele RAPPORT_BROWSER.",
      )
    : new EnvironmentError(
        `De ingestelde browser bestaat niet: ${configured}`,
        "Verbeter de omgevingsvariabele RAPPORT_BROWSER (of PUPPETEER_EXECUTABLE_PATH), of haal die weg.",
      );
}

async function launch(puppeteer: PuppeteerNode, executablePath: string): Promise<Browser> {
  try {
    return await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      args: listFlags(),
      timeout: START_LIMIT_MS,
      protocolTimeout: ANSWER_LIMIT_MS,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    throw new EnvironmentError(
      `De browser start niet: ${executablePath}`,
      "Start de browser eens zelf. Werkt dat niet, installeer hem opnieuw of wijs met RAPPORT_BROWSER een andere aan.",
      { cause: error },
    );
  }
}

function listFlags(): string[] {
  const isRootOnLinux = process.platform === "linux" && process.getuid?.() === 0;
  // Chromium's sandbox refuses to run as root; what we load is our own file, without network and scripts.
  // A container often has little /dev/shm, and Chromium then crashes on a long report.
  return isRootOnLinux ? ["--no-sandbox", "--disable-dev-shm-usage"] : ["--disable-dev-shm-usage"];
}

/** @returns stops listening */
function closeOnSignals(browser: Browser): () => void {
  const end = (signal: NodeJS.Signals): void => {
    stopListening();
    // Given again once the browser is gone, the signal ends us as if we had not listened
    void browser.close().finally(() => process.kill(process.pid, signal));
  };
  const stopListening = (): void => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return stopListening;
}
