import { PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import type { OpenPdf } from "../../../src/pdf/document/open-pdf.ts";
import { listPages } from "../../../src/pdf/document/list-pages.ts";
import { readContainers } from "../../../src/pdf/reading/read-containers.ts";
import { readContents } from "../../../src/pdf/reading/read-contents.ts";
import { separateArtifacts } from "../../../src/pdf/finishing/separate-artifacts.ts";
import { unpackStream } from "../../../src/pdf/document/unpack-stream.ts";
import { createTaggedPdf, describeParents, describeTree, el } from "./create-tagged-pdf.ts";

function separate(open: OpenPdf): void {
  const { containers } = readContainers(open);
  separateArtifacts(open, containers, readContents(open, containers));
}

const text = (mcid: number, words: string): string => `/P <</MCID ${mcid}>> BDC BT /F1 9 Tf (${words}) Tj ET EMC `;
const rule = (mcid: number): string => `/TD <</MCID ${mcid}>> BDC 0 0 9 1 re f EMC `;

const readPage = (open: OpenPdf, index: number): string => {
  const contents = listPages(open)[index]?.dict.get(PDFName.of("Contents"));
  return Buffer.from(unpackStream(open, contents) ?? []).toString("latin1");
};

test("takes borders out of the tree, and leaves what is drawn to be seen", async () => {
  const tree = el(
    "Document",
    el("TD", [0, 0], el("P", [0, 1])),
    el("Figure", [0, 2]),
    el("Lbl", [0, 3]),
    el("H2", [0, 4]),
  );
  const page = rule(0) + text(1, "Wonen") + rule(2) + rule(3) + "/H2 <</MCID 4>> BDC BT ET EMC (los) Tj";
  const { open } = await createTaggedPdf({ pages: [page], tree });
  separate(open);
  expect(describeTree(open)).toBe("Document(TD(P(1)) Figure(2) Lbl(3) H2())");
  expect(describeParents(open)).toEqual(["0: - P Figure Lbl -"]);
  expect(readPage(open, 0).match(/\/\w+ <<[^>]*>>/gu)).toEqual([
    "/Artifact <</Type /Pagination>>",
    "/P <</MCID 1>>",
    "/TD <</MCID 2>>",
    "/TD <</MCID 3>>",
    "/Artifact <</Type /Pagination>>",
    "/Artifact <</Type /Pagination>>",
  ]);
});

test("keeps a repeated row once, and a row that was cut in two whole", async () => {
  const head = el("TR", el("TH", [0, 0], [1, 0], [2, 0]), el("TH", [0, 1], [1, 1], [2, 1]));
  const cut = el("TR", el("TH", [0, 2], [1, 2]), el("TD", [0, 3]));
  const pages = [text(0, "Thema") + text(1, "Stand") + text(2, "Lang ver") + text(3, "1"), "", ""];
  pages[1] = text(0, "Thema") + text(1, "Stand") + text(2, "haal");
  pages[2] = text(0, "Thema") + text(1, "Stand");
  const { open } = await createTaggedPdf({ pages, tree: el("Table", head, cut) });
  separate(open);
  expect(describeTree(open)).toBe("Table(TR(TH(0) TH(1)) TR(TH(2 1:2) TD(3)))");
  expect(describeParents(open)).toEqual(["0: TH TH TH TD", "1: - - TH", "2: - -"]);
  expect(readPage(open, 1).match(/Artifact|MCID \d/gu)).toEqual(["Artifact", "Artifact", "MCID 2"]);
});

test("keeps pictures, also where a row on two pages holds nothing else", async () => {
  const picture = (mcid: number): string => `/P <</MCID ${mcid}>> BDC BI /W 1 /H 1 /BPC 8 /CS /G ID a EI EMC `;
  const tree = el("Document", el("P", [0, 0]), el("Table", el("TR", el("TD", [0, 1], [1, 0]))));
  const { open } = await createTaggedPdf({ pages: [picture(0) + picture(1), picture(0)], tree });
  separate(open);
  expect(describeTree(open)).toBe("Document(P(0) Table(TR(TD(1 1:0))))");
});

test("reads forms that have tags of their own, and says what it cannot read", async () => {
  const { document, open } = await createTaggedPdf({ pages: ["/X1 Do /X2 Do", ""], tree: el("Document") });
  const { context } = document;
  const form = (entries: Record<string, number>, body: string): ReturnType<typeof context.register> =>
    context.register(context.flateStream(body, { Type: "XObject", Subtype: "Form", ...entries }));
  const tagged = form({ StructParents: 9 }, "/P <</MCID 0>> BDC BT (a) Tj ET EMC 0 0 1 1 re f");
  const [first, second] = listPages(open);
  const XObject = { X1: tagged, X2: form({}, "0 0 1 1 re f") };
  first?.dict.set(PDFName.of("Resources"), context.obj({ XObject }));
  const unknown = context.register(context.stream("?", { Filter: "Onbekend" }));
  second?.dict.set(PDFName.of("Contents"), unknown);
  expect(readContainers(open).findings).toEqual([
    { rule: "read-containers/unknown-stream", message: "Page 2 is packed in an unknown way." },
  ]);
  separate(open);
  expect(readPage(open, 0)).toBe("/X1 Do /Artifact <</Type /Layout>> BDC\n/X2 Do\nEMC\n");
  expect(Buffer.from(unpackStream(open, tagged) ?? []).toString("latin1")).toContain("BDC\n0 0 1 1 re f\nEMC");
});
