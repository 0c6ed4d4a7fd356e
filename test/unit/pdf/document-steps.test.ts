import { createHash } from "node:crypto";

import { getDefaultSRGBProfile, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";

import { attachFiles } from "../../../src/pdf/attachments/attach-files.ts";
import { toInformation } from "../../../src/pdf/finishing/document-information.ts";
import type { DocumentInformation } from "../../../src/pdf/finishing/document-information.ts";
import { formatXmp } from "../../../src/pdf/finishing/format-xmp.ts";
import { labelPages } from "../../../src/pdf/finishing/label-pages.ts";
import type { OpenPdf } from "../../../src/pdf/document/open-pdf.ts";
import { setIdentifier } from "../../../src/pdf/finishing/set-identifier.ts";
import { setMetadata } from "../../../src/pdf/finishing/set-metadata.ts";
import { setOutputIntent } from "../../../src/pdf/finishing/set-output-intent.ts";
import { writePdf } from "../../../src/pdf/finishing/write-pdf.ts";
import { createTaggedPdf, el } from "./create-tagged-pdf.ts";

const CLAIMS = { part: 3, seal: null } as const;

const INFORMATION: DocumentInformation = {
  title: "Voortgang <één> & twee",
  author: "Stadsregio",
  subject: "Over 2026",
  keywords: ["wonen", "retail"],
  language: "nl",
  version: "concept",
  verslagjaar: "2026",
  creator: "rapport",
  producer: "Skia/PDF m156",
  date: new Date("2026-06-08T00:00:00Z"),
};

async function openSmall(): Promise<OpenPdf> {
  return (await createTaggedPdf({ pages: ["", ""], tree: el("Document") })).open;
}

/** The written PDF as another program reads it. */
async function readBack<T>(
  open: OpenPdf,
  read: (pdf: Awaited<ReturnType<typeof getDocument>["promise"]>) => Promise<T>,
): Promise<T> {
  const task = getDocument({ data: writePdf(open), verbosity: 0 });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

describe("setMetadata", () => {
  test("says the same in XMP and in the Info dictionary", async () => {
    const open = await openSmall();
    setMetadata(open, INFORMATION, 3);
    const { info, xmp } = await readBack(open, async (pdf) => {
      const { info: dictionary, metadata } = await pdf.getMetadata();
      return {
        info: dictionary as Record<string, unknown>,
        xmp: Object.fromEntries(metadata),
      };
    });
    expect(info).toMatchObject({
      Title: INFORMATION.title,
      Author: "Stadsregio",
      Subject: "Over 2026",
      Keywords: "wonen, retail",
      Creator: "rapport",
      Producer: "Skia/PDF m156",
      CreationDate: "D:20260608000000Z",
      ModDate: "D:20260608000000Z",
      Language: "nl",
    });
    expect(xmp).toMatchObject({
      "dc:title": INFORMATION.title,
      "dc:creator": ["Stadsregio"],
      "dc:description": "Over 2026",
      "dc:subject": ["wonen", "retail"],
      "dc:coverage": "2026",
      "pdf:keywords": "wonen, retail",
      "pdf:producer": "Skia/PDF m156",
      "xmp:creatortool": "rapport",
      "xmp:createdate": "2026-06-08T00:00:00Z",
      "xmpmm:versionid": "concept",
      "pdfaid:part": "3",
      "pdfaid:conformance": "A",
      "pdfuaid:part": "1",
    });
  });

  test("leaves out what is not known", async () => {
    const open = await openSmall();
    setMetadata(open, { ...INFORMATION, author: "", keywords: [], version: "", date: null }, 3);
    const info = await readBack(open, async (pdf) => (await pdf.getMetadata()).info as Record<string, unknown>);
    expect(["Author", "Keywords", "CreationDate", "ModDate"].filter((key) => key in info)).toEqual([]);
    expect(info["Title"]).toBe(INFORMATION.title);
    const xmp = formatXmp({ ...INFORMATION, author: "", version: "", date: null }, CLAIMS);
    expect(xmp).not.toMatch(/dc:creator|VersionID|Date>|dc:date/u);
  });

  test("writes no character that XML forbids, and shows that it was there", () => {
    expect(formatXmp({ ...INFORMATION, title: "a\u0000\uFFFE\uD800b" }, CLAIMS)).toContain(">a\uFFFD\uFFFD\uFFFDb<");
  });
});

describe("toInformation", () => {
  const facts = { title: "T", language: "nl", headings: [], contents: [], definitions: [] };

  test("reads what the page says of itself", () => {
    const meta = new Map([
      ["dcterms.date", "2026-06-08"],
      ["keywords", "a, b,,"],
      ["dcterms.coverage", "2026"],
    ]);
    expect(toInformation({ ...facts, meta }, "P")).toMatchObject({
      keywords: ["a", "b"],
      verslagjaar: "2026",
      author: "",
    });
  });

  test("asks for a date, which may be still to come", () => {
    expect(() => toInformation({ ...facts, meta: new Map() }, "P")).toThrow("dcterms.date");
    expect(() => toInformation({ ...facts, meta: new Map([["dcterms.date", "8 juni"]]) }, "P")).toThrow("dcterms.date");
    expect(toInformation({ ...facts, meta: new Map([["dcterms.date", ""]]) }, "P").date).toBeNull();
  });
});

test("setOutputIntent puts a profile of sRGB in", async () => {
  const open = await openSmall();
  setOutputIntent(open);
  const read = await PDFDocument.load(writePdf(open));
  const written = read.context.enumerateIndirectObjects().map(([, object]) => String(object));
  expect(written.filter((text) => text.includes("/GTS_PDFA1") && text.includes("sRGB IEC61966-2.1"))).toHaveLength(1);
  expect(read.catalog.has(PDFName.of("OutputIntents"))).toBe(true);
});

test("the profile of sRGB is the one whose licence we know", () => {
  const hash = createHash("sha256").update(getDefaultSRGBProfile()).digest("hex");
  expect(hash).toBe("2b3aa1645779a9e634744faf9b01e9102b0c9b88fd6deced7934df86b949af7e");
});

test("labelPages numbers the pages as they are numbered at their foot", async () => {
  const open = await openSmall();
  labelPages(open);
  expect(await readBack(open, (pdf) => pdf.getPageLabels())).toEqual(["1", "2"]);
});

test("setIdentifier follows from the sources, each and in order", async () => {
  const identify = async (...sources: string[]): Promise<string> => {
    const open = await openSmall();
    setIdentifier(open, sources);
    return String(open.trailer.get(PDFName.of("ID")));
  };
  const [one, again] = [await identify("a", "b"), await identify("a", "b")];
  expect(one).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/u);
  expect(again).toBe(one);
  expect(new Set([one, await identify("ab"), await identify("b", "a"), await identify()]).size).toBe(4);
});

describe("attachFiles", () => {
  const file = (name: string, text: string) =>
    ({
      name,
      bytes: Buffer.from(text),
      mediaType: "application/json",
      relationship: "Data",
      description: `Over ${name}`,
    }) as const;

  test("puts files in that can be taken out again", async () => {
    const open = await openSmall();
    attachFiles(open, [file("één.json", "{}"), file("data.json", '{"a":1}')], INFORMATION.date);
    const files = await readBack(
      open,
      async (pdf) => (await pdf.getAttachments()) as Record<string, Record<string, unknown>>,
    );
    const texts = Object.values(files).map(({ filename, description, content }) => [
      filename,
      description,
      Buffer.from(content as Uint8Array).toString(),
    ]);
    expect(texts).toEqual([
      ["data.json", "Over data.json", '{"a":1}'],
      ["één.json", "Over één.json", "{}"],
    ]);
    expect(open.catalog.has(PDFName.of("AF"))).toBe(true);
  });

  test("changes nothing where there is none", async () => {
    const open = await openSmall();
    attachFiles(open, [], INFORMATION.date);
    expect(open.catalog.has(PDFName.of("AF"))).toBe(false);
  });
});
