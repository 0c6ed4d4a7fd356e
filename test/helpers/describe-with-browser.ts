import { describe, expect, test } from "vitest";

import { findInstalledBrowser } from "../../src/node/find-installed-browser.ts";

const REASON = "geen browser gevonden; installeer Chrome, Edge of Chromium of zet RAPPORT_BROWSER";

/**
 * Tests that need a browser. Without one they are skipped with the reason; with CI set that is a failure, since there
 * nobody would notice.
 */
export function describeWithBrowser(name: string, tests: () => void): void {
  if (findInstalledBrowser() !== null) {
    describe(name, tests);
  } else if (process.env["CI"]) {
    test(name, () => expect.fail(REASON));
  } else {
    test.skip(`${name} (${REASON})`, () => undefined);
  }
}
