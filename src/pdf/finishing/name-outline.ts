import { PDFDict, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";

import type { OpenPdf } from "../document/open-pdf.ts";

/**
 * Gives each entry of the outline the text of its heading. Chromium glues the parts of a heading together without a
 * space ("1.1Extra hulp"), and says each part twice of a heading that went to the next page when it did not fit.
 *
 * @param headings texts of the headings of the document, in order; an entry that is none of them keeps its title
 */
export function nameOutline(open: OpenPdf, headings: readonly string[]): void {
  const wanted = headings.map((text) => ({ text: text.replace(/\s+/gu, " ").trim(), letters: toLetters(text) }));
  let next = 0;
  for (const entry of listEntries(open, follow(open, open.catalog, TO.outlines))) {
    const letters = toLetters(readTitle(open, entry));
    const found = wanted.findIndex((heading, index) => index >= next && isRepeated(letters, heading.letters));
    const heading = wanted[found];
    if (heading === undefined) continue;
    entry.set(TO.title, PDFHexString.fromText(heading.text));
    next = found + 1;
  }
}

const TO = {
  outlines: PDFName.of("Outlines"),
  first: PDFName.of("First"),
  next: PDFName.of("Next"),
  title: PDFName.of("Title"),
};

/** All entries below one, each before those below itself. */
function listEntries(open: OpenPdf, parent: PDFDict | undefined): PDFDict[] {
  const entries: PDFDict[] = [];
  let entry = parent && follow(open, parent, TO.first);
  while (entry !== undefined) {
    entries.push(entry, ...listEntries(open, entry));
    entry = follow(open, entry, TO.next);
  }
  return entries;
}

function follow({ lookup }: OpenPdf, entry: PDFDict, key: PDFName): PDFDict | undefined {
  const found = lookup(entry.get(key));
  return found instanceof PDFDict ? found : undefined;
}

function readTitle({ lookup }: OpenPdf, entry: PDFDict): string {
  const title = lookup(entry.get(TO.title));
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : "";
}

/** All but the white space, sorted: the parts of a heading may each be there more than once. */
function toLetters(text: string): readonly string[] {
  return Array.from(text.replace(/\s+/gu, "")).sort();
}

function isRepeated(letters: readonly string[], heading: readonly string[]): boolean {
  const times = heading.length === 0 ? 0 : letters.length / heading.length;
  return times >= 1 && letters.join("") === heading.map((letter) => letter.repeat(times)).join("");
}
