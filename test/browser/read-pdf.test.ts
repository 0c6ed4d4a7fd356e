import { beforeAll, expect, test } from "vitest";

import { openPrinter } from "../../src/node/print-pdf.ts";
import type { PdfReading, TextRun } from "../../src/pdf/reading/pdf-reading.ts";
import { readPdfFile } from "../../src/pdf/reading/read-pdf.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { OWN_FAMILY, OWN_TYPEFACES } from "../helpers/own-typefaces.ts";
import { createPrintJob } from "../helpers/print-job.ts";
import { readPdf } from "../helpers/read-pdf.ts";

const STYLE = `${OWN_TYPEFACES}
  @page { size: A4; margin: 20mm; @top-left { content: "Kopregel" } }
  @page breed { size: A4 landscape; }
  body { margin: 0; }
  tr { break-inside: avoid; }
  .laag { height: 10px; overflow: hidden; }
  .smal { width: 60px; overflow: hidden; font-size: 40px; }
  .passend { overflow: hidden; line-height: 1; }
  .lang { white-space: nowrap; }
  .breed { page: breed; }`;

const ROWS = Array.from(
  { length: 120 },
  (_, index) => `<tr><th scope="row">R${index + 1}</th><td>${index * 7}</td></tr>`,
);

const LINE = "Deze regel is veel langer dan de bladzijde breed is. ".repeat(12).trim();

/** The beginnings of what is not whole on the page. */
const LOST = /^(?:Half|MM|Deze regel)/u;

const BODY = `<h1>Rapport</h1>
  <table><thead><tr><th scope="col">Regel</th><th scope="col">Waarde</th></tr></thead>
  <tbody>${ROWS.join("")}</tbody></table>
  <p>Een <strong>hele</strong> alinea met fi en ﬀ.</p>
  <p class="laag">Half te zien.</p>
  <p class="smal">MMMM</p>
  <p class="passend">Juist passend.</p>
  <p class="lang">${LINE}</p>
  <figure><svg role="img" aria-label="Op schema" width="90" height="20"><text y="15">Stand 7</text></svg></figure>
  <section class="breed"><h2>Breed</h2><p>Op een liggend vel.</p></section>`;

const HTML = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>
  <meta name="dcterms.date" content="2026-06-08"><style>${STYLE}</style></head><body>${BODY}</body></html>`;

let reading: PdfReading;
let pdf: Uint8Array;

const squeeze = (text: string): string => text.replace(/\s+/gu, "");

function listRuns(page: number): TextRun[] {
  const { texts, pages } = reading;
  const tagged = texts.filter((text) => text.page === page).flatMap(({ runs }) => runs);
  return [...tagged, ...(pages[page - 1]?.artifacts ?? [])];
}

const letters = (texts: readonly string[]): string[] => Array.from(squeeze(texts.join("")).normalize("NFKC")).sort();

describeWithBrowser("what is read of a print", () => {
  beforeAll(async () => {
    const printer = await openPrinter();
    ({ pdf } = await printer.print(createPrintJob(HTML)).finally(printer.close));
    reading = await readPdfFile(pdf);
  });

  test("is in the typeface that the page brings, and in none of the machine", () => {
    const names = [...reading.typefaces].map((name) => name.replace(/^[A-Z]{6}\+|-.*$/gu, ""));
    expect([...new Set(names)]).toEqual([OWN_FAMILY.replaceAll(" ", "")]);
  });

  test("is all that another reader sees, page by page", async () => {
    const { pages } = await readPdf(pdf);
    expect(reading.findings).toEqual([]);
    expect(reading.pages.map(({ width, height }) => [width, height])).toEqual(
      pages.map(({ width, height }) => [width, height]),
    );
    for (const { number, items } of pages) {
      expect(letters(listRuns(number).map(({ text }) => text))).toEqual(letters(items.map(({ text }) => text)));
    }
  });

  test("is in the order of the page, each word once, and a figure is what it says of itself", () => {
    const said = squeeze(reading.texts.map(({ text }) => text).join(" "));
    const shown = BODY.replace(/<svg.*?<\/svg>/u, "Op schema").replace(/<p class="(laag|smal|lang)">.*<\/p>/gu, "");
    const cut = reading.texts.filter(({ runs }) => runs.some(({ text }) => LOST.test(text)));
    const whole = cut.reduce((text, lost) => text.replace(squeeze(lost.text), ""), said);
    expect(whole).toBe(squeeze(shown.replace(/<[^>]*>/gu, "")));
    const figures = reading.texts.filter(({ tag }) => tag.alt !== null);
    expect(figures.map(({ runs }) => squeeze(runs.map(({ text }) => text).join("")))).toEqual(["Stand7"]);
  });

  test("has the head of a table once, and every other time as an artifact", () => {
    const [first, second] = reading.pages;
    const heads = ["Regel", "Waarde"];
    expect(reading.texts.filter(({ text }) => heads.includes(text)).map(({ page }) => page)).toEqual([1, 1]);
    expect(first?.artifacts.map(({ text }) => text)).toEqual(["Kopregel"]);
    expect(second?.artifacts.map(({ text }) => text)).toEqual(["Kopregel", ...heads]);
  });

  test("is cut where its box or the page is too low or too narrow, and nowhere else", () => {
    const runs = reading.pages.flatMap(({ number }) => listRuns(number));
    // The browser leaves out what is clipped away whole: the full stop, white space, and the letters after an edge
    const [low, narrow, line, ...others] = runs.filter(({ isCut }) => isCut).map(({ text }) => text);
    expect([low, narrow, others]).toEqual(["Halftezien", "MM", []]);
    expect(line?.length).toBeLessThan(LINE.length);
    expect(LINE.startsWith(line ?? "-")).toBe(true);
  });

  test("stands where the page has it, on a page that lies on its side too", () => {
    const { width = 0, height = 0 } = reading.pages.at(-1) ?? {};
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    const [heading, text] = reading.texts.slice(-2).flatMap(({ runs }) => runs);
    expect([heading?.text, text?.text]).toEqual(["Breed", "Op een liggend vel."]);
    const margin = (20 / 25.4) * 72;
    expect(Math.abs((heading?.left ?? 0) - margin)).toBeLessThan(2);
    expect(heading?.top).toBeGreaterThan(margin);
    expect(heading?.bottom).toBeLessThan(text?.top ?? 0);
    expect(heading?.size).toBeGreaterThan(text?.size ?? 0);
  });
});
