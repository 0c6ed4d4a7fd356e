import type { Browser, Page } from "puppeteer";

/** An empty page that waits as long as it takes: how busy the machine is must not decide over a test. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  return page;
}
