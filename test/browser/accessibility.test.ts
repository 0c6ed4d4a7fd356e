import { afterAll, beforeAll, expect, test } from "vitest";

import { openBrowser, type OpenBrowser } from "../../src/node/open-browser.ts";
import { joinStyles } from "../../src/render/join-styles.ts";
import { readTemplates } from "../components/read-templates.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { describeBrowserTool, expectRecorded } from "../helpers/test-records.ts";
import { CHECKS, type Check } from "./accessibility/checks.ts";
import type { Condition } from "./accessibility/conditions.ts";
import { AXE_VERSION } from "./accessibility/find-violations.ts";
import { readExamplePage } from "./accessibility/read-example-page.ts";
import { buildPages, openPage, PAGES, type ShippedPages } from "./accessibility/shipped-pages.ts";

/** What makes up a page besides its content. */
const PARTS = ["templates", "src/render", "src/charts"];

/** What each check has to see on a page that has everything wrong. */
const FAULTS: Readonly<Record<string, readonly RegExp[]>> = {
  wcag: [/^image-alt:/u, /^color-contrast:/u, /^target-size:/u, /^heading-order:/u],
  contrast: [/^tekst #777777 on #888888/u, /^vorm #eeeeee on #ffffff/u],
  ruimte: [
    /^the page can be pushed \d+ pixels sideways/u,
    /^sticks out: <p class="breed"/u,
    /^cut off: <p class="afgekapt"/u,
    /^over each other: Onder \| Boven/u,
  ],
  toetsenbord: [
    /^no outline: <a href="#zonder-rand"/u,
    /^behind something else: <a href="#achter"/u,
    /^step \d+ should/u,
    /^the first link cannot be seen/u,
    /^the first link leads to a/u,
    /^does not move: <div class="tabelrol"/u,
  ],
  "vaste-kleuren": [
    /^cannot be seen: .balk/u,
    /^look alike: .oordeel-op-schema .teken and .oordeel-afgerond .teken/u,
    /^the focus cannot be seen on .voet a/u,
  ],
  "zonder-opmaak": [
    /^in another order: <div class="omgekeerd"/u,
    /^"verschenen" is not read/u,
    /^comes twice: Figuur/u,
    /^page numbers are read as 000/u,
  ],
  beweging: [/^moves: <p class="beweegt"/u],
};

const CONDITIONS = [...new Set(CHECKS.flatMap(({ views }) => views.map(({ condition }) => condition)))];
const VIEWS = PAGES.flatMap((page) => CONDITIONS.map((condition) => [page, condition.name, condition] as const));

/** In these a check shows all it can see. */
const ENOUGH_VIEWS = 3;

/** What one check found in one view. */
interface Outcome {
  readonly id: string;
  readonly faults: readonly string[];
}

let pages: ShippedPages;
let opened: OpenBrowser;

/** Shows a page in one way, and has each check look at it that asks for this way. */
async function runChecks(address: string, condition: Condition, checks: readonly Check[]): Promise<Outcome[]> {
  const { page } = await openPage(await opened.browser, address);
  await condition.apply(page);
  const outcomes: Outcome[] = [];
  for (const { id, views } of checks)
    for (const { find } of views.filter((view) => view.condition === condition))
      outcomes.push({ id, faults: await find(page) });
  await page.close();
  return outcomes;
}

describeWithBrowser("accessibility of the web pages", () => {
  /** A check for each view of each page in which it found nothing. */
  const sound: string[] = [];

  beforeAll(async () => {
    pages = await buildPages();
    opened = await openBrowser();
  });
  afterAll(async () => {
    await opened.close();
    await pages.remove();
  });

  test("every page that the program writes is looked at", () => {
    expect([...pages.written].sort()).toEqual([...PAGES].sort());
  });

  test.each(CHECKS.map((check) => [check.id, check] as const))("%s sees what is wrong", async (_id, check) => {
    const address = new URL("accessibility/faulty-page.html", import.meta.url).href;
    const conditions = check.views.slice(0, ENOUGH_VIEWS).map(({ condition }) => condition);
    const outcomes: Outcome[] = [];
    // One after another: there is one keyboard
    for (const condition of conditions) outcomes.push(...(await runChecks(address, condition, [check])));
    const found = outcomes.flatMap(({ faults }) => faults);
    for (const fault of FAULTS[check.id] ?? [/^$/u]) expect(found).toContainEqual(expect.stringMatching(fault));
  });

  test.each(VIEWS)("%s, %s", async (name, _how, condition) => {
    const outcomes = await runChecks(pages.addressOf(name), condition, CHECKS);
    expect(outcomes.filter(({ faults }) => faults.length > 0)).toEqual([]);
    sound.push(...outcomes.map(({ id }) => id));
  });

  test.each(["contrast", "vaste-kleuren"])("%s holds for every example of every component", async (id) => {
    const example = await readExamplePage(joinStyles(readTemplates(".css")));
    for (const { condition, find } of CHECKS.find((check) => check.id === id)?.views ?? []) {
      const { page } = await openPage(await opened.browser, "about:blank");
      await page.setContent(example);
      await condition.apply(page);
      expect(await find(page), condition.name).toEqual([]);
    }
  });

  test("the report tells of these checks as they are now", async () => {
    const browser = await opened.browser;
    await expectRecorded({
      name: "webpagina",
      parts: PARTS,
      rules: [`axe-core ${AXE_VERSION}`],
      gereedschap: [{ naam: "axe-core", versie: AXE_VERSION }, describeBrowserTool(await browser.version())],
      toetsen: CHECKS.map(({ id, wat, views }) => ({
        id,
        wat,
        omstandigheden: views.map(({ condition }) => condition.name),
        voldoet: sound.filter((one) => one === id).length === views.length * PAGES.length,
      })),
    });
  });
});
