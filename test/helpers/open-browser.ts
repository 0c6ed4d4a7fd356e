import type { Browser } from "puppeteer";

import { withBrowser } from "../../src/node/with-browser.ts";

export interface OpenBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** The browser as the program opens it, for all tests of a file. */
export function openBrowser(): Promise<OpenBrowser> {
  return new Promise((resolve, reject) => {
    const ended = withBrowser(
      (browser) =>
        new Promise<void>((finish) => {
          const close = (): Promise<void> => {
            finish();
            return ended;
          };
          resolve({ browser, close });
        }),
    );
    ended.catch(reject);
  });
}
