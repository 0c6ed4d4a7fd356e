import { PDFHexString } from "@cantoo/pdf-lib";
import type { PDFRef } from "@cantoo/pdf-lib";

import type { Finding } from "../document/finding.ts";
import { listLinkAnnotations, listPageLinks } from "../document/list-links.ts";
import type { Target } from "../document/list-links.ts";
import { name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { Contents } from "../reading/read-contents.ts";
import { findDestinations } from "../reading/read-destinations.ts";
import { readElementText } from "../reading/read-element-text.ts";
import { listElements } from "../document/structure-tree.ts";

/**
 * Gives every link a description of its own text and of where it leads, for who hears the link without the text around
 * it (PDF/UA-1, 7.18.1 and 7.18.5). A description that is there stays. A link that is in no element, or that leads to a
 * place that is nowhere, is said.
 */
export function describeLinks(open: OpenPdf, contents: Contents): Finding[] {
  const pages = findDestinations(open);
  const texts = readTexts(open, contents);
  return listPageLinks(open).flatMap(({ ref, dict, target }) => {
    const text = texts.get(ref);
    const description = describe(text ?? "", target, pages);
    if (description !== "" && !dict.has(name("Contents"))) {
      dict.set(name("Contents"), PDFHexString.fromText(description));
    }
    const isLost = target.kind === "destination" && !pages.has(target.id);
    return [
      ...(text === undefined ? [finding("untagged", `The link of object ${ref.objectNumber} is in no element.`)] : []),
      ...(isLost ? [finding("lost", `A link leads to "${target.id}", which is nowhere.`)] : []),
    ];
  });
}

const finding = (rule: string, message: string): Finding => ({ rule: `describe-links/${rule}`, message });

/** Per annotation, the text of the link that it belongs to. */
function readTexts(open: OpenPdf, contents: Contents): Map<PDFRef, string> {
  const links = listElements(open).filter(({ type }) => type === "Link");
  return new Map(
    links.flatMap((link) => {
      const text = readElementText(open, link, contents);
      return listLinkAnnotations(open, link).map(({ ref }): [PDFRef, string] => [ref, text]);
    }),
  );
}

/** "Wonen, naar pagina 12"; an entry of the table of contents already ends with that number. */
function describe(text: string, target: Target, pages: ReadonlyMap<string, number>): string {
  if (target.kind === "address") return text === "" || text === target.url ? target.url : `${text}, ${target.url}`;
  const page = target.kind === "destination" ? pages.get(target.id) : undefined;
  if (page === undefined) return text;
  const own = text.replace(new RegExp(` ${page}$`, "u"), "");
  return own === "" ? `Naar pagina ${page}` : `${own}, naar pagina ${page}`;
}
