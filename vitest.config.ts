import { defineConfig } from "vitest/config";

const BROWSER_TESTS = "test/browser/**/*.test.ts";

/** No measure of speed: it only ends what hangs, also on a slow machine that has other work to do. */
const HANGS_MS = 60 * 60 * 1000;

const EVERY_TEST = {
  // A run does not depend on chance: properties draw the same cases each time
  setupFiles: ["test/helpers/fix-chance.ts"],
  testTimeout: HANGS_MS,
  hookTimeout: HANGS_MS,
};

export default defineConfig({
  test: {
    // The browser tests mostly wait for the browser; by default one processor would stay free
    maxWorkers: "100%",
    projects: [
      { test: { name: "kern", include: ["test/**/*.test.ts"], exclude: [BROWSER_TESTS], ...EVERY_TEST } },
      { test: { name: "browser", include: [BROWSER_TESTS], ...EVERY_TEST } },
    ],
  },
});
