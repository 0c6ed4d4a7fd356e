import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type axe from "axe-core";
import type { Page } from "puppeteer";

const require = createRequire(import.meta.url);

/** The release of axe-core whose rules are checked. */
export const AXE_VERSION = (require("axe-core/package.json") as { readonly version: string }).version;

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Off by itself, for it is younger than most pages. */
const TARGET_SIZE = "target-size";

/**
 * What axe-core finds wrong with the page as it is shown.
 *
 * @param without rules that say nothing where the page is shown like this
 * @returns a line a rule and place
 */
export async function findViolations(page: Page, without: readonly string[]): Promise<string[]> {
  await page.evaluate(await readFile(require.resolve("axe-core/axe.min.js"), "utf8"));
  const rules = {
    [TARGET_SIZE]: { enabled: true },
    ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  };
  const found = await page.evaluate(
    async (values, chosen) => {
      const { axe: checker } = globalThis as unknown as { readonly axe: typeof axe };
      const runOnly = { type: "tag" as const, values };
      const { violations } = await checker.run(document, { resultTypes: ["violations"], runOnly, rules: chosen });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    },
    TAGS,
    rules,
  );
  return found;
}
