import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openBrowser, type OpenBrowser } from "../../src/node/open-browser.ts";
import { generateContent, SHAPES } from "../bench/generate-content.mjs";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { readPdf, type ReadPdf } from "../helpers/read-pdf.ts";
import { runMain } from "../helpers/run-main.ts";
import { CHECKS } from "./accessibility/checks.ts";
import { findLayoutFaults } from "./accessibility/find-layout-faults.ts";
import { openPage } from "./accessibility/shipped-pages.ts";
import { walkKeyboard } from "./accessibility/walk-keyboard.ts";

/** Deals of another size than the shipped one, each as a web page and as a PDF: every page is to be read as well. */
type ShapeName = keyof typeof SHAPES;
const NAMES = Object.keys(SHAPES) as ShapeName[];

const HEIGHT = 812;
const PHONE = 375;
const WIDTHS = [1440, 768, PHONE];
/** What a page holds between its margins, in CSS pixels. */
const PAPER = 643;

/** How far a chapter's last page is filled is a matter of its text, and no fault of any shape. */
const OF_TEXT = ["layout/empty-page"];

/** What is asked of the shipped pages, here of the smallest. */
const VIEWS = CHECKS.flatMap(({ id, views }) => views.map((view) => [id, view.condition.name, view] as const));

interface Built {
  readonly address: string;
  readonly pdf: ReadPdf;
  /** What the proof found in the page and in the PDF. */
  readonly found: readonly { readonly regel: string; readonly melding: string }[];
}

interface Control {
  readonly webpagina: { readonly bevindingen: Built["found"] };
  readonly pdf: { readonly bevindingen: Built["found"] };
  readonly afwerking: Built["found"];
}

let scratch = "";
let opened: OpenBrowser;
const built = new Map<ShapeName, Built>();

async function build(name: ShapeName): Promise<Built> {
  const [content, output] = [join(scratch, name, "content"), join(scratch, name, "output")];
  for (const [path, text] of generateContent(1, SHAPES[name])) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const run = await runMain(["maak", "--jaar", "2026", "--content", content, "--output", output]);
  if (run.code !== 0) throw new Error(run.stderr);
  const folder = join(output, "2026", "concept", "partijen");
  const file = join(folder, "voortgangsrapportage-2026-concept-partijen");
  const control = JSON.parse(await readFile(join(folder, "controle.json"), "utf8")) as Control;
  return {
    address: pathToFileURL(`${file}.html`).href,
    pdf: await readPdf(await readFile(`${file}.pdf`)),
    found: [...control.webpagina.bevindingen, ...control.pdf.bevindingen, ...control.afwerking],
  };
}

function take(name: ShapeName): Built {
  const one = built.get(name);
  if (one === undefined) throw new Error(`${name} was not built`);
  return one;
}

/** The page without scripts of its own: what is seen is what the stylesheet does. */
async function open(name: ShapeName, width: number): Promise<Page> {
  const { page } = await openPage(await opened.browser, take(name).address);
  await page.setViewport({ width, height: HEIGHT });
  return page;
}

/** Runs in the page. Words and numbers that go on in the next line; a word too long for its cell may (see table.css). */
function findBroken(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? "";
    if (element === null || text.trim() === "" || element.closest("svg, .verborgen, .overslaan, .cel-lang-woord"))
      continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.,]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const boxes = Array.from(range.getClientRects());
      const first = boxes[0];
      if (first !== undefined && boxes.some(({ top }) => Math.abs(top - first.top) > first.height / 2))
        found.push(`${word}: ${element.outerHTML.slice(0, 120)}`);
    }
  }
  return found;
}

/** Runs in the page. Columns of this year that a reader has to push a table for. */
function findPushedYears(): string[] {
  return Array.from(document.querySelectorAll(".tabel thead .cel-nu")).flatMap((head) => {
    const [frame, first] = [head.closest(".tabelrol"), head.parentElement?.firstElementChild];
    if (frame === null || first === null || first === undefined) return ["a head outside a table"];
    const [box, room] = [head.getBoundingClientRect(), frame.getBoundingClientRect()];
    const isSeen = box.left >= first.getBoundingClientRect().right - 1 && box.right <= room.right + 1;
    return isSeen ? [] : [`${head.textContent} of ${frame.querySelector("caption")?.textContent ?? ""}`];
  });
}

/** Runs in the page. Tables that say to be pushed and cannot, or can and do not say so. */
function findWrongHints(): string[] {
  return Array.from(document.querySelectorAll(".tabelrol")).flatMap((frame) => {
    const says = frame.querySelector(".schuifhint")?.checkVisibility() ?? false;
    const canBePushed = frame.scrollWidth > frame.clientWidth + 1;
    return says === canBePushed ? [] : [`${String(canBePushed)}: ${frame.querySelector("caption")?.textContent ?? ""}`];
  });
}

/** Runs in the page. Places, a screen apart, from which the contents or the start of the chapter are not one tap away. */
async function findPlacesWithoutWay(): Promise<string[]> {
  const found: string[] = [];
  const isInSight = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const isTapped = (link: Element): boolean => {
    const { left, right, top, bottom } = link.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit !== null && link.contains(hit);
  };
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
    const links = Array.from(document.querySelectorAll(".naar-inhoud a")).filter(isInSight).filter(isTapped);
    const targets = links.map((link) => link.getAttribute("href") ?? "");
    if (!targets.includes("#inhoud") && !isInSight(document.querySelector(".inhoud") ?? document.body))
      found.push(`${String(y)}: no way to the contents`);
    const chapter = document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest(".hoofdstuk") ?? null;
    const isWhole = chapter !== null && chapter.getBoundingClientRect().bottom > innerHeight;
    if (isWhole && !targets.includes(`#${chapter.id}`)) found.push(`${String(y)}: no way to ${chapter.id}`);
  }
  return found;
}

/** Runs in the page. */
function findDeadLinks(): string[] {
  return Array.from(document.querySelectorAll('a[href^="#"]'), (link) => link.getAttribute("href") ?? "").filter(
    (href) => document.getElementById(href.slice(1)) === null,
  );
}

const textOf = (page: ReadPdf["pages"][number] | undefined): string =>
  (page?.items ?? [])
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/gu, " ");

describeWithBrowser("a deal of another size", () => {
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "rapport-"));
    opened = await openBrowser();
    for (const name of NAMES) built.set(name, await build(name));
  });
  afterAll(async () => {
    await opened.close();
    await rm(scratch, { recursive: true, force: true });
  });

  test.each(NAMES)("%s: the proof finds nothing in the page and the PDF", (name) => {
    expect(take(name).found.filter(({ regel }) => !OF_TEXT.includes(regel))).toEqual([]);
  });

  test.each(NAMES)("%s: nothing sticks out, is cut off, or is broken within a word or a number", async (name) => {
    const page = await open(name, PHONE);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: HEIGHT });
      expect(await findLayoutFaults(page), String(width)).toEqual([]);
      expect(await page.evaluate(findBroken), String(width)).toEqual([]);
      expect(await page.evaluate(findWrongHints), String(width)).toEqual([]);
    }
    await page.emulateMediaType("print");
    await page.setViewport({ width: PAPER, height: HEIGHT });
    expect(await page.evaluate(findBroken), "print").toEqual([]);
  });

  test.each(NAMES)("%s: this year is seen on a phone before a table is pushed", async (name) => {
    const page = await open(name, PHONE);
    expect(await page.$$eval(".tabel thead .cel-nu", (heads) => heads.length)).toBeGreaterThan(0);
    expect(await page.evaluate(findPushedYears)).toEqual([]);
  });

  test.each(NAMES)("%s: from every place one tap leads to the contents and to the chapter's start", async (name) => {
    const page = await open(name, PHONE);
    expect(await page.evaluate(findPlacesWithoutWay)).toEqual([]);
    expect(await page.evaluate(findDeadLinks)).toEqual([]);
  });

  test("the ways out hide nothing from who comes by with the keyboard", async () => {
    expect(await walkKeyboard(await open("kaal", PHONE))).toEqual([]);
  });

  test.each(VIEWS)("kaal: %s, %s", async (_id, _how, { condition, find }) => {
    const { page } = await openPage(await opened.browser, take("kaal").address);
    await condition.apply(page);
    expect(await find(page)).toEqual([]);
    await page.close();
  });

  test("a chapter without content is not there, and nothing leads to it", async () => {
    const ids = ["focusgebieden", "projecten", "projecten-toegelicht", "leren", "bijlage-aanpak"];
    const listIn = async (name: ShapeName): Promise<string[]> => {
      const page = await open(name, PHONE);
      return page.evaluate(
        (wanted) => wanted.filter((id) => document.querySelector(`[id="${id}"], [href="#${id}"]`) !== null),
        ids,
      );
    };
    expect(await listIn("kaal")).toEqual([]);
    expect(await listIn("breed")).toEqual(ids);
  });

  test("the words of a deal stand on every page", async () => {
    const page = await open("lang", PHONE);
    const seen = await page.evaluate(() => document.body.innerText);
    expect(seen).toMatch(/Pijler 20/u);
    expect(seen).toMatch(/focuswijken/u);
    expect(seen.match(/.{0,40}(?:thema|spoor|sporen|focusgebied|convenant).{0,40}/giu) ?? []).toEqual([]);
  });

  test.each(NAMES)("%s: the cover is one page, and each page behind it has the day of the report", (name) => {
    const [cover, ...pages] = take(name).pdf.pages;
    expect(textOf(cover)).toContain("8 juni 2026");
    expect(textOf(pages[0])).toContain("Inhoud");
    expect(textOf(pages[0])).toContain("In één oogopslag");
    expect(pages.filter((page) => !textOf(page).includes("Rapport van 8 juni 2026"))).toEqual([]);
    expect(pages.filter((page) => textOf(page).includes("Begin van dit hoofdstuk"))).toEqual([]);
  });
});
