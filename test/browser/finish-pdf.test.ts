import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";

import type { PrintResult } from "../../src/effects.ts";
import { openPrinter } from "../../src/node/print-pdf.ts";
import { loadPdf } from "../../src/pdf/document/load-pdf.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { OWN_TYPEFACES } from "../helpers/own-typefaces.ts";
import { readPdf } from "../helpers/read-pdf.ts";
import { describeTree } from "../unit/pdf/create-tagged-pdf.ts";
import { createPrintJob } from "../helpers/print-job.ts";

/** What Chromium tags otherwise than the standards ask, or not at all. */
const STYLE = `${OWN_TYPEFACES}
  @page { size: A4; margin: 20mm; @top-left { content: "Kopregel" } @bottom-right { content: counter(page) } }
  section { break-before: page; }
  tr { break-inside: avoid; border-bottom: 1px solid; }
  .paginanummer { display: inline-block; width: 3em; }`;

const CONTENTS = `<nav><h2>Inhoud</h2><ol>
  <li><a href="#a">Wonen <span class="paginanummer" data-doel="a">0</span></a>
    <ol><li><a href="#b">Kaart <span class="paginanummer" data-doel="b">0</span></a></li></ol></li></ol></nav>`;

const ROWS = Array.from(
  { length: 60 },
  (_, index) => `<tr><th scope="row">R${index + 1}</th><td>${index * 7}</td></tr>`,
);

const TABLE = `<table><caption>Cijfers</caption><thead><tr><th scope="col">Regel</th><th scope="col">Waarde</th></tr></thead>
  <tbody>${ROWS.join("")}</tbody></table>`;

const FIGURE = `<figure><svg role="img" aria-label="Op schema" width="40" height="20"><rect width="40" height="20"/></svg>
  <figcaption>Stand</figcaption></figure>`;

const BODY = `<h1>Rapport</h1>${CONTENTS}
  <p>Een <span lang="en">deal</span> met een noot<a href="#noot" id="verwijzing">1</a>.</p>
  <dl><dt>Thema</dt><dd>Wonen</dd></dl>
  <section><h2 id="a">Wonen</h2>${TABLE}</section>
  <section><h2 id="b">Kaart</h2>${FIGURE}<ul><li>punt <strong>een</strong></li></ul>
  <ol><li id="noot">Toelichting <a href="#verwijzing">terug</a></li></ol></section>`;

const META: Readonly<Record<string, string>> = {
  author: "Stadsregio",
  description: "Over 2026",
  keywords: "wonen, retail",
  version: "concept",
  "dcterms.coverage": "2026",
  "dcterms.date": "2026-06-08",
};

const HTML = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Voortgang</title>
  ${Object.entries(META)
    .map(([key, content]) => `<meta name="${key}" content="${content}">`)
    .join("")}
  <style>${STYLE}</style></head><body>${BODY}</body></html>`;

let printed: PrintResult;
let tree = "";

const squeeze = (text: string): string => text.replace(/\s+/gu, "");

/** What is read out, page after page: the text of marked content in the order of the tags. */
async function readAloud(pdf: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const said: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const texts = new Map<string, string>();
    const open: string[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      const id = open.at(-1) ?? "";
      if ("str" in item) texts.set(id, (texts.get(id) ?? "") + item.str);
      else if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id);
    }
    listIds(await page.getStructTree()).forEach((id) => said.push(texts.get(id) ?? ""));
  }
  await task.destroy();
  return squeeze(said.join(""));
}

interface Node {
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

const listIds = (node: Node | null): string[] => [
  ...(node?.type === "content" && node.id !== undefined ? [node.id] : []),
  ...(node?.children ?? []).flatMap(listIds),
];

describeWithBrowser("a finished PDF", () => {
  beforeAll(async () => {
    const printer = await openPrinter();
    printed = await printer.print(createPrintJob(HTML)).finally(printer.close);
    tree = describeTree(await loadPdf(printed.pdf)).replace(/\d+:/gu, "");
  });

  test("holds nothing that a step did not know", () => {
    expect(printed.findings).toEqual([]);
    expect(printed.pageCount).toBeGreaterThanOrEqual(4);
  });

  test("is read out in the order of the HTML, each word once", async () => {
    const numbers = new Map([
      ["a", "2"],
      ["b", String(printed.pageCount)],
    ]);
    // A bullet is drawn, and has no text
    const body = BODY.replace(/data-doel="(\w)">0</gu, (_, id: string) => `>${numbers.get(id) ?? ""}<`);
    const expected = body.replace(/<li id="noot">|<li>(?=<a)/gu, "1.");
    expect(await readAloud(printed.pdf)).toBe(squeeze(expected.replace(/<[^>]*>/gu, "")));
  });

  test("has a table of contents that leads to its headings", async () => {
    expect(tree).toMatch(/TOC\(TOCI\(Lbl\(.*?\) Reference\(Link\(.*? link\)\) TOC\(TOCI\(Lbl\(.*?\) Reference\(Link/u);
    const { destinations, outline, pages } = await readPdf(printed.pdf);
    const pageOf = (title: string): number => outline.find((entry) => entry.title === title)?.page ?? 0;
    expect([destinations.get("a"), destinations.get("b")]).toEqual([pageOf("Wonen"), pageOf("Kaart")]);
    expect([...new Set(pages[0]?.links.map(({ target }) => target))]).toEqual(["a", "b", "noot"]);
  });

  test("has lists with bodies, of definitions too, and a group around a picture", () => {
    expect(tree).toMatch(/L\(LI\(Lbl\(NonStruct\(\d+\)\) LBody\(NonStruct\(\d+\)\)\)\)/u);
    expect(tree).toMatch(/LI\(Lbl\(\d+\) LBody\(NonStruct\(\d+\) Strong\(NonStruct\(\d+\)\)\)\)/u);
    expect(tree).toMatch(/Div\(Figure\(\d+\) Caption\(NonStruct\(\d+\)\)\)/u);
  });

  test("keeps the language of words", async () => {
    const document = await PDFDocument.load(printed.pdf, { updateMetadata: false });
    const languages = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object.get(PDFName.of("Lang"))] : []))
      .flatMap((language) => (language instanceof PDFHexString ? [language.decodeText()] : [String(language)]));
    expect(languages.filter((language) => language.includes("en"))).toHaveLength(1);
  });

  test("has links that say where they lead, notes and references both ways", async () => {
    const document = await PDFDocument.load(printed.pdf, { updateMetadata: false });
    const links = document.getPages().flatMap(({ node }) => {
      const annotations = node.lookupMaybe(PDFName.of("Annots"), PDFArray);
      return Array.from({ length: annotations?.size() ?? 0 }, (_, index) => annotations?.lookup(index, PDFDict));
    });
    const last = String(printed.pageCount);
    // A box in the text of a link makes a link of its own
    const texts = links.map((link) => link?.lookup(PDFName.of("Contents"), PDFHexString).decodeText());
    expect([...new Set(texts)]).toEqual([
      "Wonen, naar pagina 2",
      `Kaart, naar pagina ${last}`,
      `1, naar pagina ${last}`,
      "terug, naar pagina 1",
    ]);
  });

  test("says what the page says of itself", async () => {
    const document = await PDFDocument.load(printed.pdf, { updateMetadata: false });
    expect([document.getTitle(), document.getAuthor(), document.getSubject(), document.getKeywords()]).toEqual([
      "Voortgang",
      "Stadsregio",
      "Over 2026",
      "wonen, retail",
    ]);
  });
});
