import { PDFArray, PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";

import { loadPdf } from "../../../src/pdf/document/load-pdf.ts";
import { openDocument } from "../../../src/pdf/document/open-pdf.ts";
import { writePdf } from "../../../src/pdf/finishing/write-pdf.ts";

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
    const bytes = writePdf(openDocument(await createDocument()));
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    expect(document.getPageCount()).toBe(1);
    expect(document.getTitle()).toBe("Voortgang één");
    const notes = document.catalog.lookup(PDFName.of("Notities"), PDFArray).asArray();
    const texts = notes.map((note) => document.context.lookup(note, PDFString).decodeText());
    expect(texts).toEqual(Array.from({ length: 450 }, (_, index) => `notitie ${index}`));
  });

  test("writes the same bytes for the same objects", async () => {
    const document = await createDocument();
    expect(writePdf(openDocument(document))).toEqual(writePdf(openDocument(document)));
  });

  test.each([false, true])("keeps what it reads unparsed (read by the library first: %s)", async (isParsed) => {
    const document = await createDocument();
    const plain = await document.save({ useObjectStreams: false });
    const whole = isParsed ? openDocument(await PDFDocument.load(plain)) : await loadPdf(plain);
    const written = writePdf(whole);
    expect(Buffer.from(writePdf(await loadPdf(written))).equals(written)).toBe(true);
    const texts = (await PDFDocument.load(written)).context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFString ? [object.decodeText()] : []));
    expect(texts).toHaveLength(450);
  });

  test("writes what was changed", async () => {
    const open = await loadPdf(await (await createDocument()).save({ useObjectStreams: false }));
    open.catalog.set(PDFName.of("Lang"), PDFString.of("nl"));
    const document = await PDFDocument.load(writePdf(open), { updateMetadata: false });
    expect(document.catalog.lookup(PDFName.of("Lang"), PDFString).decodeText()).toBe("nl");
  });

  test("is smaller than plain objects", async () => {
    const document = await createDocument();
    const plain = await document.save({ useObjectStreams: false });
    expect(writePdf(openDocument(document)).length).toBeLessThan(plain.length / 4);
  });
});
