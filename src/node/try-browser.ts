import type { BrowserFacts } from "../effects.ts";
import { findInstalledBrowser } from "./find-installed-browser.ts";
import { openBrowser } from "./open-browser.ts";

/** It ends what hangs: a hundred times what the tiny page takes. */
const LIMIT_MS = 3 * 60_000;

/**
 * Prints a tiny page with the browser that prints the reports, and looks whether the PDF can be made of it.
 *
 * @throws EnvironmentError when there is no browser, or when it does not start
 */
export async function tryBrowser(): Promise<BrowserFacts> {
  const { browser, close } = await openBrowser();
  try {
    const started = await browser;
    const { inspectPrint, PROBE } = await import("../pdf/reading/inspect-print.ts");
    const page = await started.newPage();
    await page.setOfflineMode(true);
    await page.setContent(PROBE.html);
    const pdf = await page.pdf({ format: "A4", tagged: true, outline: true, waitForFonts: false, timeout: LIMIT_MS });
    const version = (await started.version()).replace(/^.*\//, "Chromium ");
    return { path: findInstalledBrowser() ?? "", version, ...(await inspectPrint(pdf)) };
  } finally {
    await close();
  }
}
