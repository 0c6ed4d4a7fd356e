import type { Browser, CDPSession, Page } from "puppeteer";

import type { DrawnPage, PageFault, Printer, PrintJob, PrintResult } from "../effects.ts";
import type { PageFacts } from "../pdf/finishing/page-facts.ts";
import type * as Finishing from "../pdf/finishing/finish-pdf.ts";
import type * as Numbering from "../pdf/finishing/number-pages.ts";
import type * as Opening from "../pdf/finishing/open-print.ts";
import type { PageNumberEdits } from "../pdf/finishing/plan-page-numbers.ts";
import { openBrowser } from "./open-browser.ts";
import { readDrawing, VIEWPORTS } from "./read-drawing.ts";

/** Numbers in boxes of fixed width settle at the print after the first; more than this means that they never will. */
const MOST_PASSES = 4;
/** It ends what hangs: a hundred times what a report takes, for a slow machine that has other work to do as well. */
const PRINT_LIMIT_MS = 15 * 60_000;

/** The browser lays a page out for the screen at loading and around each print, which here nobody sees. */
const NO_SCREEN = "@media screen { body { display: none !important } }";

/**
 * Letters stand where their typeface puts them. Else a machine's settings for letters on its screen move them, and the
 * same report has other ends of lines on another machine.
 */
const EXACT_LETTERS = ":root { text-rendering: geometricPrecision }";

/** What holds beside the styles of the document. */
const OWN_STYLE = NO_SCREEN + EXACT_LETTERS;

/** A print whose page numbers are right once these edits are made. */
interface Printed {
  readonly pdf: Uint8Array;
  /** The same, opened. */
  readonly opened: Opening.OpenPrint;
  readonly numbers: PageNumberEdits;
  readonly passes: number;
}

/**
 * Starts a browser that prints HTML to a tagged A4 PDF with an outline. Every
 * `<span class="paginanummer" data-doel="ID">` in the HTML, which must stand in an `<a href="#ID">`, is filled with the
 * number of the page on which that element starts. It is printed once with placeholders, over which the numbers are
 * written in the PDF; where that cannot be done it is printed again until the numbers it shows are right. The PDF is
 * finished: PDF/UA-1 and PDF/A-3a. The same HTML in the same browser gives the same bytes.
 *
 * `print` throws an EnvironmentError when there is no browser, and an Error when the numbers do not settle or a span's
 * target is nowhere.
 */
export async function openPrinter(): Promise<Printer> {
  const { browser, close } = await openBrowser();
  const opening = browser.then(preparePages);
  // Why there is no page is told to those who print
  opening.catch(() => undefined);
  const print = async ({ html, attach, wantsArchive, onScreen: show, ...told }: PrintJob): Promise<PrintResult> => {
    const { page, paper, screen, version } = await opening;
    const loading = loadDocument(page, html);
    // The PDF library is large: it comes in while the browser loads the page
    const [{ facts, targets, faults }, library] = await Promise.all([loading, importLibrary()]);
    // What travels is gathered while the browser prints
    const printing = printNumbered(page, targets, { ...told, ...library });
    const [{ pdf, numbers, passes }, attachments, onScreen] = await Promise.all([
      printing,
      attach(version),
      lookAtScreen(screen, html).then((drawn) => {
        show(drawn);
        return drawn;
      }),
    ]);
    // While the file is finished the browser tells what it draws on paper, and ends
    const source = { html, facts, numbers };
    const [onPaper, finished] = await Promise.all([
      readDrawing(paper, "pdf", EXACT_LETTERS).finally(close),
      printing.then(({ opened }) => library.finishPdf(opened, { ...source, attachments })),
    ]);
    const again = wantsArchive ? await library.openPrint(pdf) : null;
    const twin = again && library.finishPdf(again, { ...source, attachments: null });
    const { bytes, pageCount, findings, reading, attachments: travelling } = finished;
    return {
      pdf: bytes,
      archive: twin?.bytes ?? null,
      attachments: travelling,
      pageCount,
      findings,
      passes,
      browser: version,
      reading,
      faults,
      drawn: [onPaper, onScreen],
    };
  };
  return { print, close };
}

interface Opened {
  /** Prints. */
  readonly page: Page;
  /** Speaks with the page that prints. */
  readonly paper: CDPSession;
  /** Shows the page as readers of the web see it. */
  readonly screen: Page;
  readonly version: string;
}

/** Opens two pages without network: whatever is not in a document itself does not come in. */
async function preparePages(browser: Browser): Promise<Opened> {
  const screen = await preparePage(browser, "web");
  // The one that was opened last is at the front
  const page = await preparePage(browser, "pdf");
  await setStyle(page, OWN_STYLE);
  return { page, paper: await page.createCDPSession(), screen, version: formatVersion(await browser.version()) };
}

async function preparePage(browser: Browser, medium: DrawnPage["medium"]): Promise<Page> {
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  await page.setViewport(VIEWPORTS[medium]);
  return page;
}

/** What the page draws on a screen by its own styles alone. Another process of the browser does it than that which prints. */
async function lookAtScreen(screen: Page, html: string): Promise<DrawnPage> {
  await screen.setContent(html, { waitUntil: "load", timeout: PRINT_LIMIT_MS });
  await screen.evaluate(() => Promise.allSettled(Array.from(document.fonts, (face) => face.load())));
  return readDrawing(await screen.createCDPSession(), "web", EXACT_LETTERS);
}

/** Has a style hold beside those of the document, in place of the one that did; also for a document that comes later. */
async function setStyle(page: Page, css: string): Promise<void> {
  await page.evaluate(async (text) => {
    document.adoptedStyleSheets = [await new CSSStyleSheet().replace(text)];
  }, css);
}

interface Loaded {
  /** What the page says of itself. */
  readonly facts: PageFacts;
  /** Per page number that is to be filled in, in order, the id of the element whose page it tells. */
  readonly targets: readonly string[];
  readonly faults: readonly PageFault[];
}

async function loadDocument(page: Page, html: string): Promise<Loaded> {
  await page.setContent(html, { waitUntil: "load", timeout: PRINT_LIMIT_MS });
  // What is not on the screen asks for no typeface by itself
  await page.evaluate(() => Promise.allSettled(Array.from(document.fonts, (face) => face.load())));
  await page.evaluate(keepLanguages, LANGUAGE_LOST);
  const faults = await page.evaluate(findFaults);
  const { meta, targets, ...facts } = await page.evaluate(readDocument);
  return { facts: { ...facts, meta: new Map(meta) }, targets, faults };
}

/** Runs in the page. */
async function findFaults(): Promise<PageFault[]> {
  const images = Array.from(document.images);
  const broken = await Promise.all(
    images.map((image) =>
      image.decode().then(
        () => image.naturalWidth === 0,
        () => true,
      ),
    ),
  );
  return [
    ...images
      .filter((_image, index) => broken[index] === true)
      .map((image): PageFault => ({ kind: "image", name: image.dataset["bron"] ?? image.alt, alt: image.alt })),
    ...Array.from(document.fonts)
      .filter(({ status }) => status === "error")
      .map(({ family, weight, style }): PageFault => ({
        kind: "typeface",
        name: `${family} ${weight} ${style}`,
        alt: "",
      })),
  ];
}

/** Chromium gives these no tag of their own, and then loses in which language they are. */
const LANGUAGE_LOST =
  ":is(b, bdi, bdo, cite, dfn, i, kbd, q, s, samp, small, span, sub, sup, u, var)[lang]:not([role])";

/** Runs in the page. The tag of a mark means nothing to a reader, and it holds the language. */
function keepLanguages(selector: string): void {
  for (const element of document.querySelectorAll(selector)) element.setAttribute("role", "mark");
}

/** Runs in the page. */
function readDocument(): Omit<PageFacts, "meta"> & { meta: [string, string][]; targets: string[] } {
  const find = (selector: string): Element[] => Array.from(document.querySelectorAll(selector));
  const read = (element: Element, attribute: string): string => element.getAttribute(attribute) ?? "";
  return {
    title: document.title,
    language: document.documentElement.lang,
    meta: find("meta[name]").map((meta) => [read(meta, "name"), read(meta, "content")]),
    headings: find("h1, h2, h3, h4, h5, h6").map(({ textContent }) => textContent),
    contents: find('nav a[href^="#"]').map((link) => read(link, "href").slice(1)),
    definitions: find("dl").map((list) =>
      Array.from(list.querySelectorAll("dt, dd"), (one) => ({
        isTerm: one.localName === "dt",
        text: one.textContent,
      })),
    ),
    targets: find("span.paginanummer[data-doel]").map((span) => read(span, "data-doel")),
  };
}

/** What works on a PDF. */
type Library = typeof Finishing & typeof Opening & typeof Numbering;

async function importLibrary(): Promise<Library> {
  const [finishing, opening, numbering] = await Promise.all([
    import("../pdf/finishing/finish-pdf.ts"),
    import("../pdf/finishing/open-print.ts"),
    import("../pdf/finishing/number-pages.ts"),
  ]);
  return { ...finishing, ...opening, ...numbering };
}

type Printing = Pick<PrintJob, "onPass"> & Pick<Library, "listPlaceholders" | "numberPages" | "openPrint">;

async function printNumbered(
  page: Page,
  targets: readonly string[],
  { onPass, listPlaceholders, numberPages, openPrint }: Printing,
): Promise<Printed> {
  let shown: readonly string[] = listPlaceholders(targets.length);
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    await fillNumbers(page, shown);
    onPass(pass);
    const pdf = await printWhole(page);
    const opened = await openPrint(pdf);
    const printed = targets.map((target, index) => ({ target, shown: shown[index] ?? "" }));
    const { right, edits } = numberPages(opened, printed);
    shown = right;
    if (edits === null) continue;
    // What the browser tells of the page is set against the PDF
    await fillNumbers(page, shown);
    return { pdf, opened, numbers: edits, passes: pass };
  }
  throw new Error(`The page numbers did not settle in ${MOST_PASSES} prints.`);
}

async function fillNumbers(page: Page, shown: readonly string[]): Promise<void> {
  await page.evaluate((texts) => {
    document.querySelectorAll("span.paginanummer[data-doel]").forEach((span, index) => {
      span.textContent = texts[index] ?? "";
    });
  }, shown);
}

function printWhole(page: Page): Promise<Uint8Array> {
  return page.pdf({ ...PRINT_OPTIONS, tagged: true, outline: true });
}

const PRINT_OPTIONS = {
  format: "A4",
  preferCSSPageSize: true,
  printBackground: true,
  waitForFonts: false,
  timeout: PRINT_LIMIT_MS,
} as const;

/** "HeadlessChrome/156.0.1.2" becomes "Chromium 156.0.1.2": puppeteer does not tell the brands apart. */
function formatVersion(version: string): string {
  return `Chromium ${version.replace(/^.*\//, "")}`;
}
