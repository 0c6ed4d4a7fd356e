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

/**
 * Tests of the browser that look at what it draws: on Linux they run once more as on a machine with other typefaces.
 * The others only compare bytes of reports, and strange-typefaces.test.ts says that those are the same there.
 */
const DRAWN = [
  "accessibility",
  "finish-pdf",
  "fonts",
  "print-pdf",
  "proof",
  "read-pdf",
  "report-page",
  "report-pdf",
  "try-browser",
];
const OTHER_TYPEFACES = {
  test: {
    name: "letters",
    include: DRAWN.map((name) => `test/browser/${name}.test.ts`),
    ...EVERY_TEST,
    setupFiles: [...EVERY_TEST.setupFiles, "test/helpers/use-strange-typefaces.ts"],
  },
};

/** The modules that write sentences: each branch of them stands in a text that somebody read (`npm run coverage`). */
const SENTENCES = [
  "src/compose/**/*.ts",
  "src/cli/describe-*.ts",
  "src/render/{page,signs,notation}/*.ts",
  "src/render/blocks/key-figures.ts",
  "src/render/render-{report,open-points}.ts",
];

export default defineConfig({
  test: {
    coverage: {
      provider: "v8",
      include: SENTENCES,
      reporter: ["text"],
      reportsDirectory: "output/.dekking",
      thresholds: { branches: 100 },
    },
    // The browser tests mostly wait for the browser; by default one processor would stay free
    maxWorkers: "100%",
    projects: [
      { test: { name: "kern", include: ["test/**/*.test.ts"], exclude: [BROWSER_TESTS], ...EVERY_TEST } },
      { test: { name: "browser", include: [BROWSER_TESTS], ...EVERY_TEST } },
      ...(process.platform === "linux" ? [OTHER_TYPEFACES] : []),
    ],
  },
});
