import { PDFArray, PDFDict, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import { dropEmptyLinks } from "../../../src/pdf/finishing/drop-empty-links.ts";
import { listPages } from "../../../src/pdf/document/list-pages.ts";
import { createTaggedPdf, describeTree, el } from "./create-tagged-pdf.ts";

test("takes away the part of a link that has no height, and never the whole link", async () => {
  const tree = el("P", el("Link", [0, 0], { link: 0 }, { link: 1 }), el("Link", [0, 1], { link: 2 }));
  const { document, open } = await createTaggedPdf({ pages: [""], tree, links: ["a", "a", "b"] });
  const annotations = listPages(open)[0]?.dict.lookup(PDFName.of("Annots"), PDFArray);
  const heights = [0, 12, 0];
  heights.forEach((height, index) => {
    annotations?.lookup(index, PDFDict).set(PDFName.of("Rect"), document.context.obj([10, 20, 90, 20 + height]));
  });
  dropEmptyLinks(open);
  expect(describeTree(open)).toBe("P(Link(0 link) Link(1 link))");
  const left = listPages(open)[0]?.dict.lookup(PDFName.of("Annots"), PDFArray).asArray();
  expect(left).toEqual([annotations?.get(1), annotations?.get(2)]);
});
