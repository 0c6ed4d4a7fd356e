import { PDFDocument } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { expect, test } from "vitest";

import { finishPdf } from "../../../src/pdf/finishing/finish-pdf.ts";
import type { FinishedPdf, PdfSource } from "../../../src/pdf/finishing/finish-pdf.ts";
import { openPrint } from "../../../src/pdf/finishing/open-print.ts";
import { loadPdf } from "../../../src/pdf/document/load-pdf.ts";
import { readPdfFile } from "../../../src/pdf/reading/read-pdf.ts";
import { createTaggedPdf, describeTree, el } from "./create-tagged-pdf.ts";

const SOURCE: PdfSource = {
  html: "<p>",
  facts: {
    title: "Voortgang",
    language: "nl",
    meta: new Map([["dcterms.date", "2026-06-08"]]),
    headings: [],
    contents: ["a"],
    definitions: [],
  },
  numbers: new Map(),
  attachments: [],
};

async function finish(pdf: Uint8Array, source: PdfSource): Promise<FinishedPdf> {
  return finishPdf(await openPrint(pdf), source);
}

/** A page with a running head, a table of contents of one entry and a list. */
async function createPrint(): Promise<Uint8Array> {
  const tree = el(
    "Document",
    el("L", el("LI", el("Link", [0, 0], { link: 0 }))),
    el("L", el("LI", el("Lbl", [0, 1]), [0, 2])),
  );
  const texts = ["A 1", "-", "tekst"].map((text, mcid) => `/P <</MCID ${mcid}>> BDC BT /F1 9 Tf (${text}) Tj ET EMC`);
  const pages = [`BT /F1 9 Tf (kop) Tj ET ${texts.join(" ")}`];
  const { document } = await createTaggedPdf({ pages, tree, links: ["a"], destinations: { a: 0 } });
  return document.save({ useObjectStreams: false });
}

test("mends the tags, and writes what can be read", async () => {
  const { bytes, pageCount, findings } = await finish(await createPrint(), SOURCE);
  expect([pageCount, findings]).toEqual([1, []]);
  expect(describeTree(await loadPdf(bytes))).toBe(
    "Document(TOC(TOCI(Reference(Link(0 link)))) L(LI(Lbl(1) LBody(2))))",
  );
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  expect(document.getTitle()).toBe("Voortgang");
});

test("writes the same bytes for the same print, and another identifier for another page", async () => {
  const print = await createPrint();
  const finishPage = async (html: string): Promise<Buffer> =>
    Buffer.from((await finish(print, { ...SOURCE, html })).bytes);
  const first = await finishPage("<p>");
  expect((await finishPage("<p>")).equals(first)).toBe(true);
  expect((await finishPage("<p>x")).equals(first)).toBe(false);
});

test("reads the print as the finished file is read", async () => {
  const { bytes, reading } = await finish(await createPrint(), SOURCE);
  expect(await readPdfFile(bytes)).toEqual(reading);
  expect(reading.texts.map(({ text }) => text)).toEqual(["A 1", "-", "tekst"]);
  expect(reading.pages.map(({ artifacts }) => artifacts.map(({ text }) => text))).toEqual([["kop"]]);
});

test("reads of a damaged PDF what can be read, once it can be opened", async () => {
  const print = await createPrint();
  const { bytes: finished } = await finish(print, SOURCE);
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(fc.boolean(), damage, async (isFinished, changes) => {
      const damaged = Uint8Array.from(isFinished ? finished : print);
      for (const [at, byte] of changes) damaged[at % damaged.length] = byte;
      const isOpened = await loadPdf(damaged).then(
        () => true,
        () => false,
      );
      if (isOpened) expect((await readPdfFile(damaged)).texts.length).toBeLessThan(9);
    }),
    { numRuns: 300 },
  );
});

test("refuses what is no tagged PDF", async () => {
  const document = await PDFDocument.create();
  document.addPage();
  await expect(finish(await document.save(), SOURCE)).rejects.toThrow("StructTreeRoot");
  await expect(finish(new Uint8Array([1, 2]), SOURCE)).rejects.toThrow();
});

test("comes to an end with a damaged PDF, with an error or without", async () => {
  const print = await createPrint();
  const damage = fc.array(fc.tuple(fc.nat(print.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const damaged = Uint8Array.from(print);
      for (const [at, byte] of changes) damaged[at] = byte;
      const outcome = await finish(damaged, SOURCE).catch((error: unknown) => error);
      expect(outcome instanceof Error || typeof outcome === "object").toBe(true);
    }),
    { numRuns: 200 },
  );
});
