import { defineConfig } from "vitest/config";

const BROWSER_TESTS = "test/browser/**/*.test.ts";

export default defineConfig({
  test: {
    // The browser tests mostly wait for the browser; by default one processor would stay free
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "kern",
          include: ["test/**/*.test.ts"],
          exclude: [BROWSER_TESTS],
          // Not a measure of speed: a machine that is busy with other work is no fault
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: [BROWSER_TESTS],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
