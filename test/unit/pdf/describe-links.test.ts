import { PDFDict, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import { describeLinks } from "../../../src/pdf/finishing/describe-links.ts";
import { readContainers } from "../../../src/pdf/reading/read-containers.ts";
import { readContents } from "../../../src/pdf/reading/read-contents.ts";
import { createTaggedPdf, el } from "./create-tagged-pdf.ts";
import type { Spec } from "./create-tagged-pdf.ts";

const PAGE = ["Wonen 2", "De afspraak", "https://x.nl", "Kaart"]
  .map((text, mcid) => `/Link <</MCID ${mcid}>> BDC BT /F1 9 Tf (${text}) Tj ET EMC`)
  .join("\n");

async function describe(tree: Spec, links: readonly string[]): Promise<{ descriptions: string[]; rules: string[] }> {
  const { document, open } = await createTaggedPdf({ pages: [PAGE, ""], tree, links, destinations: { wonen: 1 } });
  const findings = describeLinks(open, readContents(open, readContainers(open).containers));
  const descriptions = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of("Subtype")) !== PDFName.of("Link")) return [];
    return [object.lookupMaybe(PDFName.of("Contents"), PDFString, PDFHexString)?.decodeText() ?? "-"];
  });
  return { descriptions, rules: findings.map(({ rule }) => rule) };
}

test("describes a link by its text and where it leads, a number of a page once", async () => {
  const icon: Spec = { type: "Figure", entries: { Alt: PDFString.of("1.1: op schema") } };
  const tree = el(
    "P",
    el("Link", [0, 0], { link: 0 }),
    el("Link", el("NonStruct", [0, 1]), { link: 1 }),
    el("Link", [0, 2], { link: 2 }),
    el("Link", [0, 3], { link: 3 }),
    el("Link", icon, { link: 4 }),
    el("Link", { link: 5 }),
  );
  const links = ["wonen", "wonen", "https://x.nl", "https://x.nl/kaart", "wonen", "wonen"];
  expect(await describe(tree, links)).toEqual({
    descriptions: [
      "Wonen, naar pagina 2",
      "De afspraak, naar pagina 2",
      "https://x.nl",
      "Kaart, https://x.nl/kaart",
      "1.1: op schema, naar pagina 2",
      "Naar pagina 2",
    ],
    rules: [],
  });
});

test("says which link is in no element or leads nowhere", async () => {
  const { descriptions, rules } = await describe(el("P", el("Link", [0, 1], { link: 0 })), ["weg", "wonen"]);
  expect(descriptions).toEqual(["De afspraak", "Naar pagina 2"]);
  expect(rules).toEqual(["describe-links/lost", "describe-links/untagged"]);
});
