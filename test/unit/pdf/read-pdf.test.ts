import { PDFDict, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";

import { listPages } from "../../../src/pdf/document/list-pages.ts";
import type { OpenPdf } from "../../../src/pdf/document/open-pdf.ts";
import type { PdfReading, TaggedText } from "../../../src/pdf/reading/pdf-reading.ts";
import { readContainers } from "../../../src/pdf/reading/read-containers.ts";
import { readContents } from "../../../src/pdf/reading/read-contents.ts";
import { readPdf } from "../../../src/pdf/reading/read-pdf.ts";
import { createTaggedPdf, el } from "./create-tagged-pdf.ts";
import type { TaggedSpec } from "./create-tagged-pdf.ts";

const readOpen = (open: OpenPdf): PdfReading => readPdf(open, readContents(open, readContainers(open).containers));

async function read(spec: TaggedSpec): Promise<PdfReading> {
  return readOpen((await createTaggedPdf(spec)).open);
}

/** A page of 200 by 100 with this on it, all under one tag, and other entries if it has any. */
async function readPage(
  contents: string,
  change: (document: PDFDocument) => Record<string, PDFObject> = () => ({}),
): Promise<PdfReading> {
  const page = `/P <</MCID 0>> BDC ${contents} EMC`;
  const { document, open } = await createTaggedPdf({ pages: [page], tree: el("P", [0, 0]) });
  const [first] = listPages(open);
  const entries = { MediaBox: document.context.obj([0, 0, 200, 100]), ...change(document) };
  for (const [key, value] of Object.entries(entries)) first?.dict.set(PDFName.of(key), value);
  return readOpen(open);
}

/** "P 1 Een": the tag, the page and what is read out. */
const say = ({ tag, page, text }: TaggedText): string => `${tag.type} ${page} ${text}`;

/** "Een 10 20 30 28": each run with its sides, rounded; a sign when it is cut. */
const place = ({ texts }: PdfReading): string[] =>
  texts.flatMap(({ runs }) =>
    runs.map(({ text, left, top, right, bottom, isCut }) => {
      const sides = [left, top, right, bottom].map((side) => Math.round(side));
      return `${text} ${sides.join(" ")}${isCut ? " cut" : ""}`;
    }),
  );

const show = (mcid: number, text: string): string => `/P <</MCID ${mcid}>> BDC BT /F1 10 Tf (${text}) Tj ET EMC`;

describe("what is read out", () => {
  test("is in the order of the tags, with what is between the parts of a paragraph in its place", async () => {
    const tree = el("Document", el("H1", [0, 3]), el("P", [0, 0], el("Strong", [0, 1]), [0, 2]));
    const pages = [[show(0, "een"), show(1, "twee"), show(2, "drie"), show(3, "kop")].join(" ")];
    const { texts } = await read({ pages, tree });
    expect(texts.map(say)).toEqual(["H1 1 kop", "P 1 een", "Strong 1 twee", "P 1 drie"]);
    expect(texts[2]?.tag.parent?.parent).toEqual({ type: "Document", parent: null, alt: null });
  });

  test("is cut where a page ends, and otherwise whole", async () => {
    const tree = el("P", [0, 0], [0, 1], [1, 0]);
    const { texts, pages } = await read({ pages: [`${show(0, "een")} ${show(1, "heid")}`, show(0, "rest")], tree });
    expect(texts.map(say)).toEqual(["P 1 eenheid", "P 2 rest"]);
    expect(pages.map(({ number }) => number)).toEqual([1, 2]);
  });

  test("is what a figure says of itself, once, with all that is drawn below it", async () => {
    const figure = { ...el("Figure", el("P", [0, 0]), [0, 1]), entries: { Alt: PDFString.of("Stand") } };
    const empty = { ...el("Figure", [0, 7]), entries: { Alt: PDFString.of("Nergens") } };
    const { texts, findings } = await read({
      pages: [`${show(0, "een")} ${show(1, "twee")}`],
      tree: el("Document", figure, empty),
    });
    expect(texts.map(say)).toEqual(["Figure 1 Stand", "Figure 0 Nergens"]);
    expect(texts[0]?.runs.map(({ text }) => text)).toEqual(["een", "twee"]);
    expect(findings.map(({ rule }) => rule)).toEqual(["read-tags/lost-content"]);
  });

  test("does not have what is drawn outside the tags: that is an artifact of its page", async () => {
    const tree = el("Document", el("P", [0, 0]));
    const page = `BT /F1 10 Tf (kop) Tj ET ${show(0, "tekst")} ${show(5, "oud")} BT /F1 10 Tf (p) Tj /Artifact BMC (1) Tj EMC ET`;
    const { texts, pages } = await read({ pages: [page], tree });
    expect(texts.map(say)).toEqual(["P 1 tekst"]);
    expect(pages[0]?.artifacts.map(({ text }) => text)).toEqual(["kop", "oud", "p1"]);
  });

  test("is what an element says is to be read instead", async () => {
    const tree = { ...el("P", [0, 0]), entries: { ActualText: PDFString.of("dat wil zeggen") } };
    const { texts } = await read({ pages: [show(0, "d.w.z.")], tree });
    expect(texts.map((text) => [say(text), text.runs.length])).toEqual([["P 1 dat wil zeggen", 1]]);
  });

  test("comes with the pages of the destinations", async () => {
    const { destinations } = await read({ pages: ["", ""], tree: el("Document"), destinations: { a: 1 } });
    expect(destinations).toEqual(new Map([["a", 2]]));
  });
});

/** A composite font in which "A" is 1000 wide, "B" and "C" 250, and any other letter 500; it reaches from -200 to 700. */
function createFonts({ context }: PDFDocument): PDFDict {
  const map = "beginbfrange <0020> <007e> <0020> endbfrange";
  const descriptor = context.obj({ Type: "FontDescriptor", Ascent: 700, Descent: -200 });
  const inner = context.obj({
    Subtype: "CIDFontType2",
    FontDescriptor: descriptor,
    DW: 500,
    W: [65, [1000], 66, 67, 250],
  });
  const entries = { Type: "Font", Subtype: "Type0", BaseFont: "ABCDEF+Proef-Vet", DescendantFonts: [inner] };
  return context.obj({ F1: context.obj({ ...entries, ToUnicode: context.register(context.stream(map)) }) });
}

const withFont = (document: PDFDocument): Record<string, PDFObject> => ({
  Resources: document.context.obj({ Font: createFonts(document) }),
});

describe("where text is", () => {
  test("follows the widths, moves, spacing and size of the type", async () => {
    const text =
      "BT /F1 10 Tf 10 50 Td <00410042> Tj ET BT 5 Tc 10 30 Td [<0041> -1000 <0042>] TJ ET BT 0 Tc 200 Tz 10 10 Td <0044> Tj 4 Ts <0044> Tj ET";
    const reading = await readPage(text, withFont);
    expect(place(reading)).toEqual(["AB 10 43 23 52", "AB 10 63 38 72", "D 10 83 20 92", "D 20 79 30 88"]);
    expect(reading.texts[0]?.runs[0]).toMatchObject({ size: 10, typeface: "Proef-Vet" });
    expect(reading.typefaces).toEqual(new Set(["Proef-Vet"]));
  });

  test("follows matrices, and what is kept and put back", async () => {
    const text =
      "q 2 0 0 2 10 0 cm BT /F1 5 Tf 1 0 0 1 10 20 Tm <0044> Tj 0 -5 TD <0044> Tj T* <0044> Tj ET Q BT /F1 10 Tf 0 1 -1 0 100 20 Tm <00440044> Tj ET";
    const reading = await readPage(text, withFont);
    expect(place(reading)).toEqual(["D 30 53 35 62", "D 30 63 35 72", "D 30 73 35 82", "DD 93 70 102 80"]);
    expect(reading.texts[0]?.runs.map(({ size }) => size)).toEqual([10, 10, 10, 10]);
  });

  test("spaces out words in a simple font only", async () => {
    const simple = await readPage("BT /F1 10 Tf 20 Tw 10 50 Td (a b) Tj ET");
    const composite = await readPage("BT /F1 10 Tf 20 Tw 10 50 Td <004400200044> Tj ET", withFont);
    expect([...place(simple), ...place(composite)]).toEqual(["a b 10 42 45 52", "D D 10 43 25 52"]);
  });

  test.each([
    [0, "200x100", "D 10 43 15 52"],
    [90, "100x200", "D 48 10 57 15"],
    [180, "200x100", "D 185 48 190 57"],
    [-90, "100x200", "D 43 185 52 190"],
  ])("is as seen on a page that is turned by %s, wherever its corner lies", async (turn, size, expected) => {
    const reading = await readPage("BT /F1 10 Tf 40 80 Td <0044> Tj ET", (document) => ({
      ...withFont(document),
      MediaBox: document.context.obj([30, 30, 230, 130]),
      Rotate: document.context.obj(turn),
    }));
    const [page] = reading.pages;
    expect([`${page?.width ?? 0}x${page?.height ?? 0}`, ...place(reading)]).toEqual([size, expected]);
  });

  test("follows into a form, with its matrix and its box, but not into itself", async () => {
    const reading = await readPage("q 1 0 0 1 10 40 cm /X1 Do Q /X2 Do /X1 Do", (document) => {
      const { context } = document;
      const form = (body: string): PDFObject => {
        const own = { Subtype: "Form", Matrix: [1, 0, 0, 1, 5, 5], BBox: [0, 0, 30, 30] };
        return context.register(context.flateStream(body, own));
      };
      const text = "BT /F1 10 Tf 0 10 Td <00440044> Tj 27 0 Td <0044> Tj ET";
      return {
        Resources: context.obj({ Font: createFonts(document), XObject: { X1: form(text), X2: form("/X2 Do /X1 Do") } }),
      };
    });
    expect(place(reading)).toEqual(["DDD 15 38 47 47 cut", "DDD 10 73 42 82 cut", "DDD 5 78 37 87 cut"]);
    expect(reading.findings.map(({ message }) => message)).toEqual(['Page 1 draws "X2", which cannot be read.']);
  });

  test("follows into a form that has tags of its own", async () => {
    const { document, open } = await createTaggedPdf({ pages: [`${show(0, "los")} /X1 Do`], tree: el("P", [0, 0]) });
    const { context, catalog } = document;
    const [page] = listPages(open);
    const ref = context.register(context.flateStream(show(0, "vast"), { Subtype: "Form", StructParents: 7 }));
    const resources = page?.dict.lookup(PDFName.of("Resources"), PDFDict);
    resources?.set(PDFName.of("XObject"), context.obj({ X1: ref }));
    const top = catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict).lookup(PDFName.of("K"), PDFDict);
    top.set(PDFName.of("K"), context.obj({ Type: "MCR", MCID: 0, Stm: ref }));
    const { texts, pages } = readOpen(open);
    expect(texts.map(say)).toEqual(["P 1 vast"]);
    expect(pages[0]?.artifacts.map(({ text }) => text)).toEqual(["los"]);
  });
});

describe("what is cut", () => {
  const text = "BT /F1 10 Tf 50 50 Td (tekst) Tj ET";

  test.each([
    ["nothing", text, ""],
    ["a clip as high as the small letters", `50 49.5 25 6 re W n ${text}`, ""],
    ["a clip within the letters", `50 52 25 20 re W n ${text}`, " cut"],
    ["a clip that ends before the text does", `50 40 20 20 re W* n ${text}`, " cut"],
    ["two clips that share a part of it", `50 40 20 20 re W n 60 40 30 20 re W n ${text}`, " cut"],
    ["a clip of another form around it", `40 40 m 90 40 l 90 70 60 90 40 70 c h W n ${text}`, ""],
    ["a clip elsewhere", `0 0 9 9 re W n ${text}`, " cut"],
    ["a clip that was put back", `q 0 0 9 9 re W n Q ${text}`, ""],
    ["a path that does not clip", `0 0 9 9 re f ${text}`, ""],
    ["a clip with no path", `W n ${text}`, " cut"],
  ])("by %s", async (_name, contents, expected) => {
    expect(place(await readPage(contents))).toEqual([`tekst 50 42 75 52${expected}`]);
  });

  test.each([
    ["to the right", "180 50", "tekst 180 42 205 52 cut"],
    ["to the left", "-3 50", "tekst -3 42 22 52 cut"],
    ["above", "50 97", "tekst 50 -5 75 5 cut"],
    ["below", "50 -2", "tekst 50 94 75 104 cut"],
    ["by less than a point", "175.9 0", "tekst 176 92 201 102"],
  ])("by the page: %s", async (_name, start, expected) => {
    expect(place(await readPage(`BT /F1 10 Tf ${start} Td (tekst) Tj ET`))).toEqual([expected]);
  });

  test.each([
    ["white space", "BT /F1 10 Tf 190 50 Td (ab        ) Tj ET", "ab         190 42 240 52"],
    ["text that cannot be seen", "3 Tr BT /F1 10 Tf 190 50 Td (tekst) Tj ET", "tekst 190 42 215 52"],
  ])("is never %s", async (_name, contents, expected) => {
    expect(place(await readPage(contents))).toEqual([expected]);
  });
});

test("says where images are, as far as they can be seen", async () => {
  const image = "q 40 0 0 40 10 10 cm /X1 Do Q";
  const { pages } = await readPage(`${image} 0 0 30 200 re W n ${image} 0 0 5 5 re W n ${image}`, ({ context }) => {
    const XObject = { X1: context.register(context.stream("", { Subtype: "Image" })) };
    return { Resources: context.obj({ XObject }) };
  });
  expect(pages[0]?.images).toEqual([
    { left: 10, top: 50, right: 50, bottom: 90 },
    { left: 10, top: 50, right: 30, bottom: 90 },
    { left: 10, top: 95, right: 10, bottom: 95 },
  ]);
});
