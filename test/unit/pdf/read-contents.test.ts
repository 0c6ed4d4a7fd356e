import { expect, test } from "vitest";

import { readContainers } from "../../../src/pdf/reading/read-containers.ts";
import { readContents } from "../../../src/pdf/reading/read-contents.ts";
import { listPages } from "../../../src/pdf/document/list-pages.ts";
import { createTaggedPdf, el } from "./create-tagged-pdf.ts";

/** Of each stretch of marked content its number, its text, and what it draws. */
async function read(page: string): Promise<unknown[]> {
  const { open } = await createTaggedPdf({ pages: [page], tree: el("Document") });
  const { markOf, textOf } = readContents(open, readContainers(open).containers);
  const [first] = listPages(open);
  return [0, 1, 2].flatMap((mcid) => {
    const content = first && { container: first.ref, mcid };
    const mark = content && markOf(content);
    if (content === undefined || mark === undefined) return [];
    const drawn = Object.entries({ text: mark.hasText, path: mark.hasPath, image: mark.hasImage });
    return [[mcid, textOf(content), drawn.flatMap(([kind, has]) => (has ? [kind] : [])).join("+")]];
  });
}

test("reads the text of each stretch, in every way of showing it", async () => {
  const text =
    "/P <</MCID 0>> BDC BT /F1 9 Tf (a) Tj [(b) -20 <63>] TJ (d) ' 1 2 (e) \" ET EMC (none) Tj /P <</MCID 1>> BDC <66> Tj EMC";
  expect(await read(text)).toEqual([
    [0, "abcde", "text"],
    [1, "f", "text"],
  ]);
});

test("puts a space where a line ends, and none within a line", async () => {
  const lines =
    "BT /F1 9 Tf 1 0 0 -1 0 10 Tm (Een) Tj 5 0 Td (.) Tj ET BT 1 0 0 -1 0 22 Tm (Twee) Tj 0 12 Td (drie ) Tj T* (en) Tj ET";
  expect(await read(`/P <</MCID 0 >>BDC ${lines} EMC`)).toEqual([[0, "Een. Twee drie en", "text"]]);
});

test("puts a space between parts of a line that stand apart, and none before a small number above it", async () => {
  const line = "BT /F1 10 Tf 0 50 Td (ab) Tj ET BT 30 50 Td (c) Tj ET BT /F1 6 Tf 35 53 Td (1) Tj ET";
  expect(await read(`/P <</MCID 0 >>BDC ${line} EMC`)).toEqual([[0, "ab c1", "text"]]);
});

test("reads what is to be read in place of what is shown, also where nothing is shown", async () => {
  const text =
    "/P <</MCID 0>> BDC /F1 9 Tf (a) Tj /Span <</ActualText <FEFF00E9>>> BDC (x) Tj /Span <</ActualText <0079>>> BDC (x) Tj EMC EMC (b) Tj /Span <</ActualText <0063>>> BDC EMC EMC";
  expect(await read(text)).toEqual([[0, "aébc", "text"]]);
});

test("leaves an artifact within a stretch out of it", async () => {
  const text = "/P <</MCID 0>> BDC /F1 9 Tf (a) Tj /Artifact BMC (-) Tj EMC (b) Tj EMC";
  expect(await read(text)).toEqual([[0, "ab", "text"]]);
});

test("tells text, paths and images apart, and knows a stretch that draws nothing", async () => {
  const text =
    "/TD <</MCID 0>> BDC 0 0 1 1 re f EMC /Figure <</MCID 1>> BDC BI /W 1 ID x EI EMC /P <</MCID 2>> BDC BT ET 0 0 1 1 re W n EMC";
  expect(await read(text)).toEqual([
    [0, "", "path"],
    [1, "", "image"],
    [2, "", ""],
  ]);
});

test("reads no text in a font that it does not know, and says so", async () => {
  const page = "/P <</MCID 0>> BDC /F2 9 Tf (a) Tj (b) Tj EMC /X9 Do EMC";
  expect(await read(page)).toEqual([[0, "", "text"]]);
  const { open } = await createTaggedPdf({ pages: [page], tree: el("Document") });
  expect(readContents(open, readContainers(open).containers).findings).toEqual([
    { rule: "read-contents/unknown-font", message: 'Page 1 has no font "F2".' },
    { rule: "read-contents/unknown-object", message: 'Page 1 draws "X9", which cannot be read.' },
  ]);
});
