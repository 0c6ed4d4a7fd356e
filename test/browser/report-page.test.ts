import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type axe from "axe-core";
import type { Page, Viewport } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";

import { EnvironmentError } from "../../src/errors.ts";
import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { openBrowser, type OpenBrowser } from "../../src/node/open-browser.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { SHIPPED } from "../helpers/fixtures.ts";
import { runMain } from "../helpers/run-main.ts";

const REPORT = "voortgangsrapportage-2026-concept-partijen.html";
const OPEN_POINTS = "openstaande-punten.html";

/** A file of one theme that does not parse, so that there are points to list. */
const BROKEN = "2026/wonen/resultaten.yaml";

const HEIGHT = 900;
const WIDTHS = [1440, 768, 375, 320];
/** A window of 640 CSS pixels at 200 %: half as many pixels, each twice as large. */
const ZOOMED: Viewport = { width: 320, height: HEIGHT / 2, deviceScaleFactor: 2 };

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

const LEAST_TEXT_PX = 12;
const LEAST_CHART_TEXT_PX = 11;

let scratch = "";
let opened: OpenBrowser;

/** The shipped report, and the open points of a tree with a broken file; without a PDF, which takes longest. */
async function build(name: string, broken: readonly string[]): Promise<void> {
  const { readFile: read } = createNodeEffects();
  const { code } = await runMain(["maak", "--jaar", "2026", "--content", SHIPPED, "--output", join(scratch, name)], {
    readFile: async (root, path) =>
      broken.includes(path) ? new TextEncoder().encode("- resultaat: [") : read(root, path),
    openPrinter: () =>
      Promise.resolve({
        print: () => Promise.reject(new EnvironmentError("geen browser", "niet nodig")),
        close: () => Promise.resolve(),
      }),
  });
  expect(code).toBe(3);
}

const addressOf = (page: string): string => {
  const name = page === OPEN_POINTS ? "kapot" : "heel";
  return pathToFileURL(join(scratch, name, "2026", "concept", "partijen", page)).href;
};

interface OpenPage {
  readonly page: Page;
  /** Addresses that were asked for, but for those inside the page itself. */
  readonly asked: readonly string[];
}

async function open(name: string, runsScripts = true): Promise<OpenPage> {
  const page = await (await opened.browser).newPage();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) asked.push(request.url());
  });
  await page.setJavaScriptEnabled(runsScripts);
  await page.goto(addressOf(name), { waitUntil: "load" });
  return { page, asked };
}

/** Shows the page at a size and measures how far it can be pushed sideways. */
async function measureOverflow(page: Page, viewport: Viewport): Promise<number> {
  await page.setViewport(viewport);
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

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
    scratch = await mkdtemp(join(tmpdir(), "rapport-"));
    await build("heel", []);
    await build("kapot", [BROKEN]);
    opened = await openBrowser();
  });
  afterAll(async () => {
    await opened.close();
    await rm(scratch, { recursive: true, force: true });
  });

  test.each([REPORT, OPEN_POINTS])("%s shuts nobody out at any width", async (name) => {
    const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const { page } = await open(name);
    await page.evaluate(source);
    const found: unknown[] = [];
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: HEIGHT });
      const { violations } = await page.evaluate((values) => {
        const { axe: checker } = globalThis as unknown as { readonly axe: typeof axe };
        return checker.run(document, { resultTypes: ["violations"], runOnly: { type: "tag", values } });
      }, TAGS);
      found.push(
        ...violations.map(({ id, nodes }) => ({ width, id, nodes: nodes.map(({ html }) => html.slice(0, 200)) })),
      );
    }
    expect(found).toEqual([]);
  });

  test.each([REPORT, OPEN_POINTS])("%s needs no sideways scrolling on a phone or when enlarged", async (name) => {
    const { page } = await open(name);
    expect(await measureOverflow(page, { width: 320, height: HEIGHT })).toBe(0);
    expect(await measureOverflow(page, ZOOMED)).toBe(0);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await measureOverflow(page, { width: 640, height: HEIGHT })).toBe(0);
  });

  test.each([REPORT, OPEN_POINTS])("%s has no text too small to read on a screen", async (name) => {
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

  test.each([REPORT, OPEN_POINTS])("%s is whole without scripts", async (name) => {
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

  test.each([REPORT, OPEN_POINTS])("%s asks for nothing but itself", async (name) => {
    const { page, asked } = await open(name);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForNetworkIdle({ idleTime: 200 });
    expect(asked).toEqual([addressOf(name)]);
  });

  test.each([REPORT, OPEN_POINTS])("%s lets the keyboard go straight to the text", async (name) => {
    const { page } = await open(name);
    await page.keyboard.press("Tab");
    const link = await page.evaluate(() => {
      const { width, height, top } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      return { href: document.activeElement?.getAttribute("href"), isSeen: width > 20 && height > 10 && top >= 0 };
    });
    expect(link).toEqual({ href: "#hoofdinhoud", isSeen: true });
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
  });
});
