import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { PDFRef } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import { nameOutline } from "../../../src/pdf/finishing/name-outline.ts";
import { openDocument } from "../../../src/pdf/document/open-pdf.ts";

interface Entry {
  readonly title: string;
  readonly below?: readonly Entry[];
}

/** Names the outline of these entries and reads it back: each title with its level. */
async function name(entries: readonly Entry[], headings: readonly string[]): Promise<[number, string][]> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const add = (list: readonly Entry[]): PDFRef | undefined => {
    let next: PDFRef | undefined;
    for (const { title, below = [] } of [...list].reverse()) {
      const First = add(below);
      const entry = context.obj({ Title: PDFString.of(title), ...(First && { First }), ...(next && { Next: next }) });
      next = context.register(entry);
    }
    return next;
  };
  const First = add(entries);
  if (First !== undefined) catalog.set(PDFName.of("Outlines"), context.register(context.obj({ First })));
  nameOutline(openDocument(document), headings);
  const read = (parent: PDFDict | undefined, level: number): [number, string][] => {
    const titles: [number, string][] = [];
    let entry = parent?.lookupMaybe(PDFName.of("First"), PDFDict);
    while (entry !== undefined) {
      titles.push([level, entry.lookup(PDFName.of("Title"), PDFString, PDFHexString).decodeText()]);
      titles.push(...read(entry, level + 1));
      entry = entry.lookupMaybe(PDFName.of("Next"), PDFDict);
    }
    return titles;
  };
  return read(catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict), 1);
}

test("puts the spaces back that Chromium left out", async () => {
  const entries = [{ title: "Rapport", below: [{ title: "1.1Extra hulp" }] }];
  expect(await name(entries, ["Rapport", " 1.1\n  Extra hulp "])).toEqual([
    [1, "Rapport"],
    [2, "1.1 Extra hulp"],
  ]);
});

test("says a heading once that Chromium said more than once", async () => {
  const entries = [{ title: "VooruitblikVooruitblik" }, { title: "1.41.4 Eén keer Eén keer" }];
  expect(await name(entries, ["Vooruitblik", "1.4 Eén keer"])).toEqual([
    [1, "Vooruitblik"],
    [1, "1.4 Eén keer"],
  ]);
});

test("takes equal headings in order and leaves alone what is no heading", async () => {
  const entries = [{ title: "Wat leerden we" }, { title: "Los" }, { title: "haha" }, { title: "Watleerdenwe" }];
  expect(await name(entries, ["Wat leerden  we", "", "ha", "Wat leerden we"])).toEqual([
    [1, "Wat leerden we"],
    [1, "Los"],
    [1, "ha"],
    [1, "Wat leerden we"],
  ]);
});

test("gives each heading to one entry, also where two differ in their spaces alone", async () => {
  expect(await name([{ title: "Nabij" }, { title: "Nabij" }], ["Nabij", "Na bij"])).toEqual([
    [1, "Nabij"],
    [1, "Na bij"],
  ]);
});

test("does nothing to a PDF without an outline", async () => {
  expect(await name([], ["Kop"])).toEqual([]);
});
