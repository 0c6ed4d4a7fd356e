import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";

import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import type { PrintResult } from "../../src/effects.ts";
import { openPrinter } from "../../src/node/print-pdf.ts";
import { loadPdf } from "../../src/pdf/document/load-pdf.ts";
import { findDestinations } from "../../src/pdf/reading/read-destinations.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { OWN_TYPEFACES } from "../helpers/own-typefaces.ts";
import { readPageTexts } from "../helpers/read-page-texts.ts";
import { createPrintJob } from "../helpers/print-job.ts";

const TYPEFACE = "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf";

const STYLE = `${OWN_TYPEFACES}
  @page { size: A4; margin: 20mm; }
  section { break-before: page; }
  .paginanummer { display: inline-block; width: 3em; text-align: right; }`;

const link = (id: string, shown = ""): string =>
  `<p><a href="#${id}">Naar ${id} <span class="paginanummer" data-doel="${id}">${shown}</span></a></p>`;

/** So many that their placeholders have every digit. */
const NUMBERED = ["a", "b", "c", "d"];

const section = (id: string, body = ""): string => `<section><h2 id="${id}">Kop ${id}</h2>${body}</section>`;

function page(body: string, style = STYLE): string {
  return (
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Voortgang</title>' +
    `<meta name="dcterms.date" content="2026-06-08"><style>${style}</style></head><body>${body}</body></html>`
  );
}

async function print(html: string): Promise<PrintResult & { seen: number[] }> {
  const seen: number[] = [];
  const printer = await openPrinter();
  try {
    return { ...(await printer.print(createPrintJob(html, { onPass: (pass) => seen.push(pass) }))), seen };
  } finally {
    await printer.close();
  }
}

describeWithBrowser("openPrinter", () => {
  test("shows on which page each target starts", async () => {
    const two = page(`<h1>Inhoud</h1>${link("a")}${link("b")}${section("a", link("b"))}${section("x")}${section("b")}`);
    const { pdf, passes, pageCount, seen, browser } = await print(two);
    expect([passes, pageCount, seen]).toEqual([1, 4, [1]]);
    expect(browser).toMatch(/^Chromium \d+\./);
    expect(Object.fromEntries(findDestinations(await loadPdf(pdf)))).toEqual({ a: 2, b: 4 });
    const texts = await readPageTexts(pdf);
    expect(texts[0]).toContain("Naar a 2");
    expect(texts[0]).toContain("Naar b 4");
    expect(texts[1]).toContain("Naar b 4");
  });

  test("prints once when there are no numbers to show, or when each can be written", async () => {
    expect((await print(page("<h1>Kort</h1>"))).passes).toBe(1);
    const four = page(NUMBERED.map((id) => link(id)).join("") + NUMBERED.map((id) => section(id)).join(""));
    const { pdf, passes } = await print(four);
    expect(passes).toBe(1);
    const [contents = ""] = await readPageTexts(pdf);
    for (const [index, id] of NUMBERED.entries()) expect(contents).toContain(`Naar ${id} ${String(index + 2)}`);
  });

  test.each([
    ["letters stand apart", NUMBERED, ".paginanummer { letter-spacing: 1pt }"],
    ["what shows digits shows something else too", NUMBERED, ".paginanummer { text-shadow: 1px 1px 2px black }"],
    ["no placeholder has a digit that is asked for", ["a"], ""],
  ])("prints again where %s", async (_, ids, style) => {
    const between = section("x") + section("y");
    const body = ids.map((id) => link(id)).join("") + between + ids.map((id) => section(id)).join("");
    const { pdf, passes } = await print(page(body, `${STYLE} ${style}`));
    const [contents = ""] = await readPageTexts(pdf);
    for (const [index, id] of ids.entries()) expect(contents).toContain(`Naar ${id} ${String(index + 4)}`);
    expect(passes).toBe(2);
  });

  test("gives the same bytes each time", async () => {
    const html = page(link("a") + section("a"));
    expect(Buffer.from((await print(html)).pdf).equals(Buffer.from((await print(html)).pdf))).toBe(true);
  });

  test("tags the PDF, and keeps its title, language, outline and date", async () => {
    const { pdf } = await print(page(`<h1>Rapport</h1>${section("a")}`));
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(document.getTitle()).toBe("Voortgang");
    expect(document.getCreationDate()).toEqual(new Date("2026-06-08T00:00:00Z"));
    expect(document.getModificationDate()).toEqual(new Date("2026-06-08T00:00:00Z"));
    expect(document.catalog.get(PDFName.of("Lang"))?.toString()).toBe("(nl)");
    const kept = ["MarkInfo", "StructTreeRoot", "Outlines"].filter((key) => document.catalog.has(PDFName.of(key)));
    expect(kept).toEqual(["MarkInfo", "StructTreeRoot", "Outlines"]);
    expect(document.getPage(0).getSize().width).toBeCloseTo(595, 0);
  });

  test("prints in the typefaces that are in the document", async () => {
    const font = await readFile(createRequire(import.meta.url).resolve(TYPEFACE), "base64");
    const face = `@font-face { font-family: Proef; src: url("data:font/ttf;base64,${font}") } p { font-family: Proef }`;
    const document = await PDFDocument.load((await print(page("<p>Tekst</p>", face))).pdf, { updateMetadata: false });
    const names = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [String(object.get(PDFName.of("BaseFont")))] : []));
    expect(names.filter((name) => name.includes("SourceSerif4")).length).toBeGreaterThan(0);
  });

  test("gives up on numbers that never settle", async () => {
    // A target that moves a page on as soon as its number is shown, and back when that is "2"
    const moving = `${STYLE} .paginanummer { display: block } `;
    const jumping = page(
      `<script>new MutationObserver(() => {
         const shown = document.querySelector(".paginanummer").textContent;
         document.querySelector("#gat").style.breakBefore = shown === "2" ? "page" : "auto";
       }).observe(document, { subtree: true, childList: true });</script>` +
        `${link("a")}<div id="gat">gat</div>${section("a")}`,
      moving,
    );
    await expect(print(jumping)).rejects.toThrow("did not settle in 4 prints");
  });

  test("names a target that is nowhere", async () => {
    await expect(print(page(link("weg")))).rejects.toThrow('No destination "weg"');
  });

  test("asks for a date", async () => {
    await expect(print("<!doctype html><title>x</title><p>x")).rejects.toThrow("dcterms.date");
  });

  test("fetches nothing over the network", async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const style = `@import "${origin}/a.css"; p { background: url("${origin}/b.png") }`;
    const frames = `<iframe src="${origin}/c.html"></iframe><script src="${origin}/d.js"></script>`;
    const files = `<img alt="" src="${origin}/e.png"><link rel="stylesheet" href="${origin}/f.css">`;
    await print(page(`${files}<p>tekst</p>${frames}`, style));
    server.close();
    expect(asked).toEqual([]);
  });
});
