import { PDFArray, PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";

import { writePdf } from "../../../src/pdf/write-pdf.ts";

/** A document with more objects than fit one object stream. */
async function createDocument(): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.setTitle("Voortgang één");
  const page = document.addPage();
  page.drawText("Tekst op de bladzijde");
  const { context } = document;
  const notes = Array.from({ length: 450 }, (_, index) => context.register(PDFString.of(`notitie ${index}`)));
  document.catalog.set(PDFName.of("Notities"), context.obj(notes));
  await document.flush();
  return document;
}

describe("writePdf", () => {
  test("writes what can be read back whole", async () => {
    const bytes = writePdf((await createDocument()).context);
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    expect(document.getPageCount()).toBe(1);
    expect(document.getTitle()).toBe("Voortgang één");
    const notes = document.catalog.lookup(PDFName.of("Notities"), PDFArray).asArray();
    const texts = notes.map((note) => document.context.lookup(note, PDFString).decodeText());
    expect(texts).toEqual(Array.from({ length: 450 }, (_, index) => `notitie ${index}`));
  });

  test("writes the same bytes for the same objects", async () => {
    const document = await createDocument();
    expect(writePdf(document.context)).toEqual(writePdf(document.context));
  });

  test("is smaller than plain objects", async () => {
    const document = await createDocument();
    const plain = await document.save({ useObjectStreams: false });
    expect(writePdf(document.context).length).toBeLessThan(plain.length / 4);
  });
});
