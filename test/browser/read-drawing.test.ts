import type { Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openBrowser, type OpenBrowser } from "../../src/node/open-browser.ts";
import { readDrawing } from "../../src/node/read-drawing.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { newPage } from "../helpers/new-page.ts";

/** From another origin, so that the browser does not let a page read it. */
const ELSEWHERE = "http://elders.invalid/stijl.css";
const BODY = `<p class="getal">412</p><p>Gezinnen</p>`;

let browser: OpenBrowser;
let page: Page;

describeWithBrowser("what a page draws", () => {
  beforeAll(async () => {
    browser = await openBrowser();
    page = await newPage(await browser.browser);
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      const body = ".getal { opacity: 0 } .getal::after { content: '0' }";
      void (request.url() === ELSEWHERE ? request.respond({ contentType: "text/css", body }) : request.continue());
    });
  });
  afterAll(() => browser.close());

  test("is read at every element when a style sheet from elsewhere stays closed", async () => {
    await page.setContent(`<link rel="stylesheet" href="${ELSEWHERE}">${BODY}`, { waitUntil: "load" });
    const isClosed = await page.evaluate(() => {
      try {
        return document.styleSheets[0]?.cssRules === undefined;
      } catch {
        return true;
      }
    });
    const { nodes } = await readDrawing(await page.createCDPSession(), "web", "");
    const figure = nodes.find(({ name }) => name === "p");
    const generated = nodes.filter(({ name }) => name.startsWith("::")).map(({ name, text }) => [name, text]);
    expect([isClosed, figure?.traits["opacity"], generated]).toEqual([true, "0", [["::after", '"0"']]]);
  });

  test("is not read of a page that fails", async () => {
    await page.setContent(`${BODY}<script>JSON.stringify = undefined</script>`, { waitUntil: "load" });
    await expect(readDrawing(await page.createCDPSession(), "web", "")).rejects.toThrow("JSON.stringify");
  });
});
