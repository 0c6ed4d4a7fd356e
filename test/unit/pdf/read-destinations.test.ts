import { PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { PDFArray, PDFObject } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";

import { openDocument } from "../../../src/pdf/document/open-pdf.ts";
import { loadPdf } from "../../../src/pdf/document/load-pdf.ts";
import { findDestinations } from "../../../src/pdf/reading/read-destinations.ts";
import { writePdf } from "../../../src/pdf/finishing/write-pdf.ts";

/** Three pages and what a destination on each is made of. */
async function createDocument(): Promise<{ document: PDFDocument; on: (page: number) => PDFArray }> {
  const document = await PDFDocument.create();
  const pages = [1, 2, 3].map(() => document.addPage().ref);
  const on = (page: number): PDFArray => document.context.obj([pages[page - 1] ?? null, "XYZ", 0, 700, 0]);
  return { document, on };
}

type Save = (document: PDFDocument) => Uint8Array | Promise<Uint8Array>;

async function read(document: PDFDocument, save: Save): Promise<Record<string, number>> {
  await document.flush();
  return Object.fromEntries(findDestinations(await loadPdf(await save(document))));
}

/** The reader takes a short way with files as Chromium and we write them, and the long way with any other. */
describe.each<[string, Save]>([
  ["a plain cross-reference table", (document) => document.save({ useObjectStreams: false })],
  ["our own object streams", (document) => writePdf(openDocument(document))],
  ["another's object streams", (document) => document.save({ useObjectStreams: true })],
])("findDestinations, with %s", (_, save) => {
  test("reads a dictionary", async () => {
    const { document, on } = await createDocument();
    const destinations = document.context.obj({ inleiding: on(1), "thema-één": document.context.register(on(3)) });
    document.catalog.set(PDFName.of("Dests"), document.context.register(destinations));
    expect(await read(document, save)).toEqual({ inleiding: 1, "thema-één": 3 });
  });

  test("reads a name tree", async () => {
    const { document, on } = await createDocument();
    const { context, catalog } = document;
    const leaf = (...names: PDFObject[]): PDFObject => context.register(context.obj({ Names: names }));
    const tree = context.obj({
      Kids: [
        leaf(PDFString.of("a"), on(2), PDFHexString.fromText("b"), context.obj({ D: on(3) })),
        leaf(PDFString.of("c"), on(1)),
      ],
    });
    catalog.set(PDFName.of("Names"), context.obj({ Dests: context.register(tree) }));
    expect(await read(document, save)).toEqual({ a: 2, b: 3, c: 1 });
  });

  test("reads none", async () => {
    const { document } = await createDocument();
    expect(await read(document, save)).toEqual({});
  });
});
