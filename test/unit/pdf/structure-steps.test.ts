import { PDFDict, PDFName, PDFString } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";

import { addListBodies } from "../../../src/pdf/finishing/add-list-bodies.ts";
import { mapRoles } from "../../../src/pdf/finishing/map-roles.ts";
import { neutraliseFigures } from "../../../src/pdf/finishing/neutralise-figures.ts";
import { readContainers } from "../../../src/pdf/reading/read-containers.ts";
import { readContents } from "../../../src/pdf/reading/read-contents.ts";
import type { Contents } from "../../../src/pdf/reading/read-contents.ts";
import { tagContents } from "../../../src/pdf/finishing/tag-contents.ts";
import { tagDefinitions } from "../../../src/pdf/finishing/tag-definitions.ts";
import type { OpenPdf } from "../../../src/pdf/document/open-pdf.ts";
import { createTaggedPdf, describeParents, describeTree, el } from "./create-tagged-pdf.ts";
import type { Spec, TaggedSpec } from "./create-tagged-pdf.ts";

const openTree = async (tree: Spec, rest: Partial<TaggedSpec> = {}): Promise<OpenPdf> =>
  (await createTaggedPdf({ pages: [""], tree, ...rest })).open;

const readAll = (open: OpenPdf): Contents => readContents(open, readContainers(open).containers);

/** Marked content with one word each. */
const words = (...texts: readonly string[]): string =>
  texts.map((text, mcid) => `/P <</MCID ${mcid}>> BDC BT /F1 9 Tf (${text}) Tj ET EMC`).join("\n");

describe("addListBodies", () => {
  test("puts all but the labels in a body, which the way back knows", async () => {
    const item = el("LI", el("Lbl", [0, 0]), [0, 1], el("P", [0, 2]), { link: 0 });
    const open = await openTree(el("L", item, el("LI", el("Link", [0, 3]))), { links: ["a"] });
    addListBodies(open);
    expect(describeTree(open)).toBe("L(LI(Lbl(0) LBody(1 P(2) link)) LI(LBody(Link(3))))");
    expect(describeParents(open)).toEqual(["0: Lbl LBody P Link", "100: LBody"]);
  });

  test("leaves an item that has bodies, or nothing but a label", async () => {
    const open = await openTree(
      el("L", el("LI", el("Lbl", [0, 0]), el("LBody", [0, 1])), el("LI", el("Lbl")), el("LI")),
    );
    addListBodies(open);
    expect(describeTree(open)).toBe("L(LI(Lbl(0) LBody(1)) LI(Lbl()) LI())");
  });
});

describe("mapRoles", () => {
  const roles = (open: OpenPdf): string => {
    const root = open.lookup(open.catalog.get(PDFName.of("StructTreeRoot")));
    const map = root instanceof PDFDict ? root.get(PDFName.of("RoleMap")) : undefined;
    return String(map).replace(/\s+/gu, " ");
  };

  test("maps what is no standard type, and says what it does not know", async () => {
    const open = await openTree(el("Document", el("P", el("Strong"), el("Glans")), el("Blok", el("P")), el("Aside")));
    expect(mapRoles(open).map(({ message }) => message)).toEqual([
      '"Glans" is taken for "Span".',
      '"Blok" is taken for "Div".',
    ]);
    expect(roles(open)).toBe("<< /Strong /Span /Glans /Span /Blok /Div /Aside /Div >>");
    expect(mapRoles(open)).toEqual([]);
  });

  test("writes no map where there is nothing to map", async () => {
    const open = await openTree(el("Document", el("P")));
    expect([mapRoles(open), roles(open)]).toEqual([[], "undefined"]);
  });
});

describe("neutraliseFigures", () => {
  test("makes a group of a figure around others, and says which picture has no text", async () => {
    const picture: Spec = { type: "Figure", entries: { Alt: PDFString.of("Op schema") } };
    const open = await openTree(el("Document", el("Figure", picture, el("Caption")), el("Figure", [0, 0])));
    expect(neutraliseFigures(open).map(({ rule }) => rule)).toEqual(["neutralise-figures/no-alternative-text"]);
    expect(describeTree(open)).toBe("Document(Div(Figure() Caption()) Figure(0))");
  });
});

describe("tagContents", () => {
  const entry = (link: number, ...below: readonly Spec[]): Spec => el("LI", el("Link", [0, link], { link }), ...below);
  const tree = el("Document", el("L", entry(0)), el("L", entry(1, el("L", entry(2))), entry(3)));
  const links = ["b", "a", "b", "c"];

  test("makes a table of contents of the list whose links lead where its own do", async () => {
    const open = await openTree(tree, { links });
    expect(tagContents(open, ["a", "b", "c"])).toEqual([]);
    expect(describeTree(open)).toBe(
      "Document(L(LI(Link(0 link))) " +
        "TOC(TOCI(Reference(Link(1 link)) TOC(TOCI(Reference(Link(2 link))))) TOCI(Reference(Link(3 link)))))",
    );
  });

  test("says that it is not there, and asks for none where the page has none", async () => {
    const open = await openTree(tree, { links });
    expect(tagContents(open, ["z"]).map(({ rule }) => rule)).toEqual(["tag-contents/not-found"]);
    expect(tagContents(open, [])).toEqual([]);
    expect(describeTree(open)).not.toContain("TOC");
  });
});

describe("tagDefinitions", () => {
  test("makes a list of terms and what is said of them", async () => {
    const parts = [0, 1, 2, 3].map((mcid) => el("NonStruct", el("NonStruct", [0, mcid])));
    const open = await openTree(el("Document", el("NonStruct", ...parts)), {
      pages: [words("Deal", "Twee", "Som", "Drie")],
    });
    const list = ["Deal", "Twee", "Som", "Drie"].map((text, index) => ({ text, isTerm: index % 2 === 0 }));
    const search = { open, contents: readAll(open) };
    expect(tagDefinitions(search, [list])).toEqual([]);
    expect(describeTree(open)).toBe(
      "Document(L(LI(Lbl(NonStruct(0)) LBody(NonStruct(1))) LI(Lbl(NonStruct(2)) LBody(NonStruct(3)))))",
    );
    expect(tagDefinitions(search, [[{ text: "Weg", isTerm: true }]]).map(({ rule }) => rule)).toEqual([
      "tag-definitions/not-found",
    ]);
  });

  test("keeps together two terms that have one meaning", async () => {
    const parts = [0, 1, 2].map((mcid) => el("NonStruct", el("NonStruct", [0, mcid])));
    const open = await openTree(el("Document", el("NonStruct", ...parts)), {
      pages: [words("Datum", "Dag", "Wanneer")],
    });
    const list = ["Datum", "Dag", "Wanneer"].map((text, index) => ({ text, isTerm: index < 2 }));
    expect(tagDefinitions({ open, contents: readAll(open) }, [list])).toEqual([]);
    expect(describeTree(open)).toBe("Document(L(LI(Lbl(NonStruct(0)) Lbl(NonStruct(1)) LBody(NonStruct(2)))))");
  });
});
