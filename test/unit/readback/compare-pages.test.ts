import { describe, expect, it } from "vitest";

import { openUnread } from "../../../src/pdf/document/open-pdf.ts";
import { listAnnotations } from "../../../src/pdf/reading/list-annotations.ts";
import type { TextRun } from "../../../src/pdf/reading/pdf-reading.ts";
import { comparePages, type ReadPages } from "../../../src/readback/compare-pages.ts";

const run = (text: string): TextRun => ({
  text,
  left: 0,
  top: 0,
  right: 1,
  bottom: 1,
  size: 10,
  typeface: "Sans",
  isCut: false,
});

interface Said {
  readonly text: string;
  readonly alt: string | null;
  readonly head: string;
  readonly images: number;
  readonly page: number;
  readonly annotations: readonly string[];
}

const SAID: Said = {
  text: "Er staan 412 bomen.",
  alt: "Grafiek: 412",
  head: "bladzijde 1",
  images: 1,
  page: 1,
  annotations: ["Link"],
};

/** One page on which this is said. */
function readPages(change: Partial<Said>): ReadPages {
  const { text, alt, head, images, page, annotations } = { ...SAID, ...change };
  const box = { left: 0, top: 0, right: 1, bottom: 1 };
  return {
    reading: {
      pages: [
        {
          number: 1,
          width: 595,
          height: 842,
          artifacts: [run(head)],
          images: Array.from({ length: images }, () => box),
        },
      ],
      texts: [{ tag: { type: "P", parent: null, alt }, page: 1, text, runs: [run(text)] }],
      destinations: new Map([["groen", page]]),
      links: [],
      typefaces: new Set(),
      findings: [],
    },
    annotations: [annotations],
  };
}

describe("comparing pages", () => {
  it("does not mind where lines break", () => {
    const broken = readPages({ text: "Er staan\n412   bomen. ", annotations: ["Link"] });
    expect(comparePages(readPages({}), broken).differences).toEqual([]);
  });

  it.each<[Partial<Said>, string]>([
    [{ text: "Er staan 413 bomen." }, "bladzijde 1"],
    [{ alt: "Grafiek: 413" }, "bladzijde 1"],
    [{ head: "bladzijde 1, VOORBEELD" }, "bladzijde 1, kop- en voetregels en beelden"],
    [{ images: 2 }, "bladzijde 1, kop- en voetregels en beelden"],
    [{ page: 2 }, "bladzijde 2, begin van groen"],
    [{ annotations: ["FreeText", "Link"] }, "bladzijde 1, links en opmerkingen"],
  ])("finds %j", (change, place) => {
    expect(comparePages(readPages(change), readPages({})).differences.map((one) => one.place)).toEqual([place]);
  });
});

it("lists what lies on each page by kind", () => {
  const objects = [
    "",
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
    "<< /Type /Page /Annots [5 0 R << /Subtype /FreeText >>] >>",
    "<< /Type /Page >>",
    "<< /Subtype /Link >>",
  ];
  const unread = { objects: new Map(objects.map((body, number) => [number, Buffer.from(body)])) };
  const open = openUnread({ ...unread, trailer: Buffer.from("<< /Root 1 0 R >>") });
  expect(listAnnotations(open)).toEqual([["Link", "FreeText"], []]);
});
