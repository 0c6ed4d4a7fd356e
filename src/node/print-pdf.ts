import type { Browser, Page } from "puppeteer";

import type { PrintJob, PrintResult } from "../effects.ts";
import { readDestinations } from "../pdf/read-destinations.ts";
import { stabilisePdf } from "../pdf/stabilise-pdf.ts";
import { withBrowser } from "./with-browser.ts";

/** Numbers in boxes of fixed width settle at the second print; more than this means that they never will. */
const MOST_PASSES = 4;
const PRINT_LIMIT_MS = 180_000;

/** A span that shows on which page the element with that id starts. */
interface PageReference {
  readonly target: string;
  readonly shown: string;
}

/**
 * Prints HTML to a tagged A4 PDF with an outline. Every `<span class="paginanummer" data-doel="ID">` in it, which must
 * stand in an `<a href="#ID">`, is filled with the number of the page on which that element starts: the report is
 * printed again until the numbers it shows are right. A good first guess from an earlier print saves a print and changes
 * nothing else. The same HTML in the same browser gives the same bytes.
 *
 * @throws EnvironmentError when there is no browser
 * @throws Error when the numbers do not settle, or a span's target is nowhere
 */
export async function printPdf({ html: coming, previous, onPass }: PrintJob): Promise<PrintResult> {
  const { finishing, ...printed } = await withBrowser(async (browser) => {
    const html = await coming;
    const page = await openPage(browser, html);
    if (previous !== null) await guessReferences(page, previous);
    const { pdf, passes } = await printUntilStable(page, onPass);
    const headings = await readHeadings(page);
    const version = formatVersion(await browser.version());
    // The browser closes while the file is finished
    return { passes, browser: version, finishing: Promise.allSettled([stabilisePdf(pdf, { html, headings })]) };
  });
  const [finished] = await finishing;
  if (finished.status === "rejected") throw toError(finished.reason);
  return { ...printed, pdf: finished.value.bytes, pageCount: finished.value.pageCount };
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("the PDF could not be finished", { cause: reason });
}

/** Loads the document without network: whatever is not in the document itself does not come in. */
async function openPage(browser: Browser, html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    void (request.url().startsWith("data:") ? request.continue() : request.abort());
  });
  await page.setContent(html, { waitUntil: "load", timeout: PRINT_LIMIT_MS });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  return page;
}

/** Shows the numbers of an earlier print where it has them. One that cannot be read is no guess, and no fault. */
async function guessReferences(page: Page, previous: Uint8Array): Promise<void> {
  const destinations = await readDestinations(previous).catch(() => new Map<string, number>());
  const shown = await readReferences(page);
  await fillReferences(
    page,
    shown.map((reference) => String(destinations.get(reference.target) ?? reference.shown)),
  );
}

async function printUntilStable(page: Page, onPass: PrintJob["onPass"]): Promise<{ pdf: Uint8Array; passes: number }> {
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    onPass(pass);
    const pdf = await printOnce(page);
    const shown = await readReferences(page);
    if (shown.length === 0) return { pdf, passes: pass };
    const numbers = numberPages(shown, await readDestinations(pdf));
    if (shown.every((reference, index) => reference.shown === numbers[index])) return { pdf, passes: pass };
    await fillReferences(page, numbers);
  }
  throw new Error(`The page numbers did not settle in ${MOST_PASSES} prints.`);
}

function printOnce(page: Page): Promise<Uint8Array> {
  return page.pdf({
    format: "A4",
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: false,
    timeout: PRINT_LIMIT_MS,
  });
}

function readHeadings(page: Page): Promise<string[]> {
  return page.$$eval("h1, h2, h3, h4, h5, h6", (headings) => headings.map((heading) => heading.textContent));
}

function readReferences(page: Page): Promise<PageReference[]> {
  return page.$$eval("span.paginanummer[data-doel]", (spans) =>
    spans.map((span) => ({ target: span.getAttribute("data-doel") ?? "", shown: span.textContent })),
  );
}

function numberPages(references: readonly PageReference[], destinations: ReadonlyMap<string, number>): string[] {
  return references.map(({ target }) => {
    const number = destinations.get(target);
    if (number === undefined) throw new Error(`No destination "${target}" in the PDF: no link points at it.`);
    return String(number);
  });
}

async function fillReferences(page: Page, numbers: readonly string[]): Promise<void> {
  await page.$$eval(
    "span.paginanummer[data-doel]",
    (spans, texts) => {
      spans.forEach((span, index) => (span.textContent = texts[index] ?? ""));
    },
    numbers,
  );
}

/** "HeadlessChrome/156.0.1.2" becomes "Chromium 156.0.1.2": puppeteer does not tell the brands apart. */
function formatVersion(version: string): string {
  return `Chromium ${version.replace(/^.*\//, "")}`;
}
