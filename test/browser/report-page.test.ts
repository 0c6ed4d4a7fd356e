import type { Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openBrowser, type OpenBrowser } from "../../src/node/open-browser.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import {
  buildPages,
  openPage,
  PAGES,
  REPORT,
  type OpenedPage,
  type PageName,
  type ShippedPages,
} from "./accessibility/shipped-pages.ts";

const HEIGHT = 900;
const WIDTHS = [1440, 768, 375, 320];

const LEAST_TEXT_PX = 12;
const LEAST_CHART_TEXT_PX = 11;

let pages: ShippedPages;
let opened: OpenBrowser;

const open = async (name: PageName, runsScripts = true): Promise<OpenedPage> =>
  openPage(await opened.browser, pages.addressOf(name), runsScripts);

interface SmallText {
  readonly text: string;
  readonly px: number;
}

/** The smallest text that can be seen, in the charts or outside them. */
function findSmallest(page: Page, inCharts: boolean): Promise<SmallText> {
  return page.evaluate((wantsCharts) => {
    let smallest = { text: "", px: Infinity };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (element === null || text === "" || element.closest(".verborgen") !== null) continue;
      const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      const isInChart = element instanceof SVGGraphicsElement;
      if (!isShown || isInChart !== wantsCharts) continue;
      const scale = isInChart ? (element.getScreenCTM()?.a ?? 0) : 1;
      const px = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (px < smallest.px) smallest = { text, px };
    }
    return smallest;
  }, inCharts);
}

describeWithBrowser("the web pages", () => {
  beforeAll(async () => {
    pages = await buildPages();
    opened = await openBrowser();
  });
  afterAll(async () => {
    await opened.close();
    await pages.remove();
  });

  test.each(PAGES)("%s has no text too small to read on a screen", async (name) => {
    const { page } = await open(name);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: HEIGHT });
      const { px, ...smallest } = await findSmallest(page, false);
      expect(px, JSON.stringify({ width, ...smallest })).toBeGreaterThanOrEqual(LEAST_TEXT_PX);
    }
  });

  test("the report's charts can be read on a phone", async () => {
    const { page } = await open(REPORT);
    for (const width of WIDTHS.filter((one) => one >= 375)) {
      await page.setViewport({ width, height: HEIGHT });
      const { px, text } = await findSmallest(page, true);
      expect(text).not.toBe("");
      expect(px, JSON.stringify({ width, text })).toBeGreaterThanOrEqual(LEAST_CHART_TEXT_PX);
    }
  });

  test.each(PAGES)("%s is whole without scripts", async (name) => {
    const [withScripts, without] = [await open(name), await open(name, false)];
    const [first, second] = await Promise.all(
      [withScripts, without].map(({ page }) => page.evaluate(() => document.body.innerText)),
    );
    expect(second?.length).toBeGreaterThan(500);
    expect(second).toBe(first);
    const handlers = await without.page.evaluate(
      () =>
        [...document.querySelectorAll("*")]
          .flatMap(({ attributes }) => [...attributes])
          .filter(({ name: key }) => key.startsWith("on")).length + document.scripts.length,
    );
    expect(handlers).toBe(0);
  });

  test("the report's table of contents leads to its chapters without scripts", async () => {
    const { page } = await open(REPORT, false);
    await page.setViewport({ width: 1440, height: HEIGHT });
    const links = await page.$$("nav .inhoud-hoofdstuk > a");
    expect(links.length).toBeGreaterThan(5);
    const last = links.at(-1);
    await last?.click();
    const top = await page.evaluate(() => document.querySelector(":target")?.getBoundingClientRect().top ?? -1);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(HEIGHT / 2);
  });

  test.each(PAGES)("%s asks for nothing but itself", async (name) => {
    const { page, asked } = await open(name);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForNetworkIdle({ idleTime: 200 });
    expect(asked).toEqual([pages.addressOf(name)]);
  });
});
