import { lookupText, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { Contents } from "./read-contents.ts";
import type { Element } from "../document/structure-tree.ts";

/**
 * What is read out of an element: what it says to be read in its place, or its texts one after the other. Between two
 * parts of a line that stand apart on the page there is often no space in the PDF, so one is put there.
 */
export function readElementText(open: OpenPdf, element: Element, contents: Contents): string {
  return joinTexts(listTexts(open, element, contents));
}

function listTexts(open: OpenPdf, { dict, kids }: Element, contents: Contents): string[] {
  const instead = lookupText(open, dict.get(name("ActualText"))) ?? lookupText(open, dict.get(name("Alt")));
  if (instead !== undefined) return [instead];
  return kids.flatMap((kid) => {
    if (kid.kind === "element") return listTexts(open, kid.element, contents);
    return kid.kind === "content" ? [contents.textOf(kid.content)] : [];
  });
}

function joinTexts(texts: readonly string[]): string {
  const joined = texts.join(" ").replace(/[\s\u00AD]+/gu, " ");
  return joined.replace(/ (?=[.,;:!?)\]])/gu, "").trim();
}
